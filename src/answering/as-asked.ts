import { type AskedProperty, namesMoney, readCountedThings, saysCount } from '../question/index.ts';
import { tokenize } from '../text/index.ts';
import { clipAbout } from './content/clip.ts';
import { type AnswerContext, topicLabel, topicTerms } from './context.ts';
import { type Finding, silent } from './finding.ts';
import { countsPartsOfMatter } from './plan-parts/count-parts.ts';

/** Kinds of answer that tell what a plan aims at or says, never what has become of it. */
const AIMS: ReadonlySet<string> = new Set(['target', 'content', 'deadline', 'tasks']);
/** Kinds of answer of which a condition or a procedure may be asked. */
const SAYINGS: ReadonlySet<string> = new Set(['target', 'content']);

/** Kinds of answer of which it may be asked who pays. */
const PAID: ReadonlySet<string> = new Set([...SAYINGS, 'lead', 'coordinating', 'involved']);

/** What a sentence that tells the property has. */
const TOLD: Record<Exclude<AskedProperty, 'person'>, RegExp> = {
  condition:
    /(?:điều kiện|tiêu chuẩn|tiêu chí|yêu cầu)[^.;]{0,100}(?:gồm|như sau|sau đây|:|(?<!\p{L})là(?!\p{L}))|làm tiêu (?:chí|chuẩn)|(?:phải |cần )?đáp ứng (?:các|đủ|đầy đủ)|(?<!\p{L})phải có(?!\p{L})|(?:khi|nếu) (?:có|đủ)/iu,
  procedure:
    /(?:thủ tục|hồ sơ|trình tự|giấy tờ|các bước)[^.;]{0,100}(?:gồm|như sau|sau đây|:|quy định tại|thực hiện theo)|bước \d/iu,
  // A share of people is no sum; one of what is paid is.
  money:
    /\d[\d.,]*\s?(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|USD|lần)(?!\p{L})|\d\s?%\s(?:của |số )?(?:mức|tiền|chi phí|học phí|kinh phí|phí|lương|giá|lãi|vốn|tổng)|(?<!\p{L})(?:mức|lãi suất|phí|lương|giá|hưởng|đóng)(?!\p{L})[^.;,]{0,60}\d[\d.,]*\s?%|mức cao nhất|miễn (?:phí|giảm)/iu,
  law: /(?!)/u,
  penalty: /xử lý nghiêm|xử lý kịp thời|xử phạt|kỷ luật|phê bình|chế tài|mức phạt|truy cứu/iu,
  // In words no plan sets places or tasks in an order.
  rank: /(?!)/u,
  // A spot has a name or is told from others of its kind.
  spot: /(?<!\p{L})(?:thôn|xóm|ấp|buôn|bản|làng|xã(?! hội)|phường|thị trấn|thị xã|khu phố|huyện|quận|khu công nghiệp|cụm công nghiệp)\s+(?:\p{Lu}|\d|đặc biệt|khó khăn|nghèo|biên giới|vùng|miền núi)/u,
  where:
    /(?:tại|(?<!nhà )ở|trên địa bàn) (?:các |những |một số )?(?:vùng|khu|nơi|địa bàn|cộng đồng|huyện|xã(?! hội)|thôn|cơ sở|đô thị|\p{Lu})/u,
  payer:
    /ngân sách (?:nhà nước|trung ương|địa phương|tỉnh|huyện|xã|các cấp)|(?<!\p{L})từ (?:nguồn|các nguồn|ngân sách|quỹ|vốn)|(?:được|do) [^.;]{0,60}(?:chi trả|tài trợ|cấp kinh phí|hỗ trợ kinh phí)|(?:bố trí|cân đối|bảo đảm|đảm bảo|lồng ghép) (?:các )?(?:kinh phí|ngân sách|nguồn vốn|vốn|nguồn kinh phí|nguồn lực)/iu,
  reason:
    /(?<!\p{L})(?:vì(?! con người)|do(?! đó)|bởi|nhằm|để(?! ai)|góp phần|nguyên nhân|lý do|xuất phát từ)(?!\p{L})/iu,
};

/** Kinds of answer of which a property is asked, where they are others than what plans say. */
const KINDS: Partial<Record<AskedProperty, ReadonlySet<string>>> = {
  rank: AIMS,
  penalty: AIMS,
  spot: AIMS,
  where: AIMS,
  payer: PAID,
};

/**
 * A finding that speaks of the matter but does not tell what is asked of it is what the plan says nearest, not the answer:
 * of how things stand an aim says nothing, of a condition, a procedure or a reason only the sentence that tells it.
 */
export function asAsked(context: AnswerContext, finding: Finding): Finding {
  const { question, wording } = context;
  const { title } = finding.document.identity;
  // That no lead is named is no answer to who pays.
  if (question.property === 'payer' && !finding.found && PAID.has(question.intent))
    return { ...finding, sentence: wording.noProperty.payer(title) };
  // Money for nothing in particular: whatever else the plan counts is not near it.
  const forNothing =
    question.property === 'money' && topicTerms(context).every((term) => term.light || namesMoney(term));
  if (forNothing && !(finding.found && tells(finding, 'money')))
    return silent(finding.document, wording.noProperty.money(title), wording.noTargetShort);
  if (!finding.found) {
    // Of a plan that names no sum at all it is sure that it does not name the one asked for.
    const unsure = finding.sentence === wording.unsure(title, topicLabel(context));
    const sure = question.property === 'money' && unsure && !namesSum(finding);
    return sure ? { ...finding, sentence: wording.noProperty.money(title) } : finding;
  }
  if (question.presentState && AIMS.has(question.intent)) return asNearest(context, finding, wording.noProgress(title));
  if (finding.passage && countsPartsOfMatter(context)) return asNearest(context, finding, wording.noPartsOf(title));
  // "12 chương trình trọng tâm là gì" is not told by a sentence that speaks of none so many.
  const things = finding.passage && question.intent === 'content' ? readCountedThings(question.tokens) : undefined;
  const counts = finding.citations.some(({ quote }) => things && saysCount(tokenize(quote), things));
  if (things && !counts) return asNearest(context, finding, wording.noParts(title, topicLabel(context)));
  if (asksRate(context) && tellsNoRate(finding))
    return asNearest(context, finding, wording.noNumber(title, topicLabel(context)));
  const { property } = question;
  if (!property || property === 'person') return finding;
  if (property === 'reason') {
    // A number or body that the question has wrong is put right: of what is not so there is no reason.
    if (finding.denies || question.carried.topic || tells(finding, property)) return finding;
    return asNearest(context, finding, wording.noProperty.reason(title));
  }
  const kinds = KINDS[property] ?? SAYINGS;
  if (!kinds.has(question.intent) || tells(finding, property)) return finding;
  return asNearest(context, finding, wording.noProperty[property](title));
}

/** True where the plan names a sum of money anywhere. */
function namesSum({ document }: Finding): boolean {
  return document.plan.passages.some(({ text }) =>
    /\d\s?(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?:đồng|USD)(?!\p{L})/iu.test(text),
  );
}

/** "Tỷ lệ đô thị hóa": a share is asked for by its name. */
function asksRate({ question }: AnswerContext): boolean {
  return question.intent === 'target' && !question.list && !question.counted && RATE.test(question.text);
}

const RATE = /(?<!\p{L})t[ỷỉyi] (?:lệ|le|suất|suat|trọng|trong)(?!\p{L})/iu;

/** An aim without a number tells no share, unless it is of all or of none. */
function tellsNoRate({ citations: [first], measured, listed }: Finding): boolean {
  return (
    first !== undefined &&
    measured === undefined &&
    listed === undefined &&
    !/\d/u.test(first.quote) &&
    !WHOLE.test(first.quote)
  );
}

const WHOLE =
  /(?<!\p{L})(?:hoàn toàn|cơ bản|không (?:có|còn|để)|phổ cập|đạt chuẩn)(?!\p{L})|t[ỷỉ] (?:lệ|suất|trọng|số)/iu;

/** True where the words found tell what is asked of the matter. */
export function tells(finding: Finding, property: Exclude<AskedProperty, 'person'>): boolean {
  return finding.passage === true && finding.citations.slice(0, 1).some(({ quote }) => TOLD[property].test(quote));
}

/** What was found, told as near what was asked and no answer to it. */
function asNearest(context: AnswerContext, finding: Finding, sentence: string): Finding {
  const { wording } = context;
  const [first] = finding.citations;
  const said =
    finding.passage && first
      ? wording.mentions(wording.section(first.section), clipAbout(context, first.quote, topicTerms(context)))
      : wording.setsDown(finding.sentence);
  // Who leads is proven by the line that says so and the heading of the task.
  const near = { text: said, citations: finding.citations.slice(0, 4) };
  return silent(finding.document, sentence, wording.noTargetShort, { ...near, mention: near });
}
