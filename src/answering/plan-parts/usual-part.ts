import type { IndexedDocument } from '../../index/index.ts';
import { splitSentences } from '../../plan/index.ts';
import type { Question } from '../../question/index.ts';
import { foldMarks } from '../../text/index.ts';
import { beyondSubject } from '../beyond-subject.ts';
import { cite } from '../cite.ts';
import { clip } from '../content/clip.ts';
import { type AnswerContext, placeLabel, topicTerms } from '../context.ts';
import type { Finding } from '../finding.ts';
import { showSection, smallestOf, textsOf } from './answer-section.ts';

/** A part that some plans have. */
interface Part {
  /** How a question names it, folded. */
  asked: RegExp;
  /** How its section is titled, folded. */
  title: RegExp;
  /** Words of asking for it that are no topic, folded; each stands for a word of the question. */
  asking: RegExp;
  /** How sentences tell it where it has no section, folded; by its title's words unless given. */
  said?: RegExp;
  /** Sentences that tell of the whole plan's where it has no section, folded, the surest first. */
  told?: readonly RegExp[];
}

/** Parts that some plans have a section for; of a plan that has none, its sentences may still tell. */
const USUAL: readonly Part[] = [
  {
    asked:
      /(?:kinh phi|tien|ngan sach|nguon von|funding|funds|money)(?: \S+){0,14} (?:tu|lay|o|trich)? ?(?:dau|nguon nao|where|from)(?: \S+){0,3}$|lay (?:tien|kinh phi|nguon|ngan sach)(?: \S+)? (?:o )?(?:dau|nao)|tien (?:o )?dau|(?:nguon|bao dam|bo tri) kinh phi|nguon von|kinh phi thuc hien|where (?:does|do|will|is|are) (?:the )?(?:money|funds?|funding|budget)|how is .* (?:funded|financed|paid)|source of fund/u,
    title: /kinh phi|nguon von|nguon luc tai chinh/u,
    said: /ngan sach|du toan|nguon von|nguon kinh phi|kinh phi[^.;]* (?:tu|bao dam|bo tri) /u,
    told: [
      /nguon luc (?:tu )?(?:ngan sach )?nha nuoc[^.;]* (?:chu dao|quan trong)/u,
      /nguon luc tu ngan sach|nguon (?:kinh phi|von)[^.;]* (?:ngan sach|dau tu cong|hop phap|xa hoi hoa)/u,
      /(?:huy dong|bo tri)[^.;]* nguon luc[^.;]* (?:nha nuoc|xa hoi|trong nuoc)/u,
    ],
    asking:
      /^(?:kinh|phi|tien|nguon|von|ngan|sach|lay|tu|o|dau|ra|trich|bo|tri|bao|dam|nao|lam|chi|money|funds?|funding|budget|come|comes|coming|funded|financed|paid|source)$/u,
  },
  // "Đối tượng nào được hưởng …" asks for whom something is.
  {
    asked: /doi tuong(?! nao (?:thi |moi |se )?duoc)/u,
    title: /doi tuong/u,
    asking: /^(?:doi|tuong|ap|dung|ai|nhom)$/u,
  },
  { asked: /pham vi/u, title: /pham vi/u, asking: /^(?:pham|vi|ap|dung)$/u },
  { asked: /thanh phan(?! kinh te)/u, title: /thanh phan/u, asking: /^(?:thanh|phan|ai)$/u },
];

/**
 * The part of this plan that a question asks for besides naming the plan: "kinh phí kế hoạch truyền thông lấy từ đâu",
 * "đối tượng truyền thông là ai". Nothing where it asks for more, for an amount, or where the plan has no such section.
 */
export function findUsualPart(context: AnswerContext, document: IndexedDocument): Finding | undefined {
  const part = usualPartOf(context.question);
  if (!part) return undefined;
  const rest = topicTerms(context, true).filter(
    (term) => !term.tokens.every((token) => part.asking.test(token.folded)),
  );
  const beyond = beyondSubject(context, document, rest);
  return beyond.some((term) => !term.light && !part.title.test(foldMarks(term.text.toLowerCase())))
    ? undefined
    : showPart(context, document, part);
}

/** True where a question asks for a part that some plans have a section for. */
export function asksForUsualPart(question: Question): boolean {
  return usualPartOf(question) !== undefined;
}

function usualPartOf(question: Question): Part | undefined {
  if (question.intent !== 'content' || question.wantsAmount) return undefined;
  const words = wordsOf(question);
  // "Kinh phí các kế hoạch lấy từ đâu" sets nothing side by side but what each tells.
  return USUAL.find((one) => one.asked.test(words) && (one.told !== undefined || !question.compare));
}

function wordsOf(question: Question): string {
  return foldMarks(question.text.toLowerCase())
    .replace(/[?!.,;:]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The section of the part; one whose title begins with it before one that names it among other things. */
function showPart(context: AnswerContext, document: IndexedDocument, part: Part): Finding | undefined {
  const title = (one: { title: string }) => foldMarks(one.title.toLowerCase());
  const fits = document.plan.sections.filter(
    (section) => section.titled && part.title.test(title(section)) && textsOf(document, section).length > 0,
  );
  const first = fits.filter((section) => title(section).search(part.title) === 0);
  return (
    showSection(context, document, smallestOf(first.length > 0 ? first : fits)) ?? tellSentence(context, document, part)
  );
}

/** "Lấy từ đâu", "nguồn nào": where from is asked, of which a sentence in passing tells; not how much in all. */
const WHERE_FROM =
  /(?:^| )(?:tu dau|o dau|dau ra|lay (?:o )?dau|nguon nao|nguon (?:kinh phi|von)|where|source|how)(?: |$)/u;

/** The sentence that tells most surely of the part, with the note that the plan has no section for it. */
function tellSentence(context: AnswerContext, document: IndexedDocument, { told = [] }: Part): Finding | undefined {
  if (!WHERE_FROM.test(wordsOf(context.question))) return undefined;
  for (const way of told)
    for (const index of document.searched) {
      const { text } = document.plan.passages[index]!;
      for (const { start, end } of splitSentences(text)) {
        if (!way.test(foldMarks(text.slice(start, end).normalize('NFC').toLowerCase()))) continue;
        const citation = cite(document, { passage: index, start, end });
        return {
          document,
          found: true,
          passage: true,
          confidence: 1,
          sentence: `${placeLabel(document)}, ${context.wording.section(citation.section)}: ${clip(citation.quote, 500)}`,
          short: clip(citation.quote, 260),
          details: [],
          notes: [context.wording.noFundsSection],
          citations: [citation],
        };
      }
    }
  return undefined;
}

/** True where a text speaks of the part that the question asks for, or the question asks for none. */
export function speaksOfPart(question: Question, text: string): boolean {
  const part = usualPartOf(question);
  return !part || (part.said ?? part.title).test(foldMarks(text.toLowerCase()));
}
