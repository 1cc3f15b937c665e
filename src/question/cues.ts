import { tokenize } from '../text/index.ts';
import { PhraseMatcher } from '../vocabulary/index.ts';
import type { DocumentFact, Intent } from './question.ts';

/** What a phrase of a question tells. */
export type Cue =
  | { kind: 'intent'; intent: Intent }
  | { kind: 'fact'; fact: DocumentFact }
  | {
      kind:
        | 'who'
        | 'amount'
        | 'when'
        | 'report'
        | 'compare'
        | 'highest'
        | 'lowest'
        | 'continue'
        | 'role'
        | 'chat'
        | 'stop'
        | 'weak-stop'
        | 'district'
        | 'what-tasks';
    };

/**
 * Phrases of questions, in the words people use. `stop` words carry no topic; `weak-stop` words only where they are typed
 * with their marks, since without them they are too many other words. A phrase may say more than one thing:
 * "ai lo" asks who, and asks for the lead.
 */
const PHRASES: [Cue, string][] = [
  [
    { kind: 'intent', intent: 'lead' },
    'chủ trì|phụ trách|chịu trách nhiệm chính|chịu trách nhiệm|chịu trách nhiệm thực hiện|đầu mối|làm đầu mối|đứng đầu|cầm trịch|lo việc|lo|ai lo|ai làm|ai phụ trách|ai chủ trì|giao ai|giao cho ai|giao cho|lead|leads|lead agency|leading|who leads|in charge|in charge of|responsible|responsible for|is responsible for|charge of|takes the lead|who handles|runs|handles|cơ quan chủ trì|đơn vị chủ trì|làm chính|thường trực|cơ quan thường trực|standing body|standing agency|standing office|thường trực chương trình|chủ chì|thuộc trách nhiệm|trách nhiệm của ai|trách nhiệm chính',
  ],
  [
    { kind: 'intent', intent: 'coordinating' },
    'phối hợp|cơ quan phối hợp|đơn vị phối hợp|phối hợp với|phối hợp thực hiện|cùng làm|làm cùng|cùng phối hợp|coordinating|coordinate|coordinates|coordinate with|coordinating agencies|works with|work with|works alongside|work alongside|alongside|which bodies|cooperate|cooperates|supporting agencies|supports|partner agencies',
  ],
  [
    { kind: 'who' },
    'ai|cơ quan nào|đơn vị nào|sở nào|bộ nào|ban nào|ngành nào|phòng nào|bên nào|cơ quan gì|sở gì|là cơ quan nào|những ai|gồm những ai|những cơ quan nào|những đơn vị nào|các cơ quan nào|who|which agency|which department|which ministry|which body|which agencies|what agency|thằng nào|chỗ nào lo',
  ],
  [
    { kind: 'what-tasks' },
    'nhiệm vụ nào|nhiệm vụ gì|những nhiệm vụ nào|những nhiệm vụ gì|các nhiệm vụ|những nhiệm vụ|làm gì|làm những gì|phải làm gì|làm việc gì|những việc gì|việc gì|những việc nào|việc nào|các việc nào|được giao gì|được giao những gì|được giao việc gì|được phân công gì|có nhiệm vụ|trách nhiệm gì|nhiệm vụ của|nhiệm vụ|được phân công những gì|nhận việc gì|nhận những việc gì|lo những việc gì|lo việc gì|duties|duties of|what are the duties of|what tasks|which tasks|tasks of|tasks does|what is the role of|do what|responsibilities|có trách nhiệm',
  ],
  [
    { kind: 'intent', intent: 'target' },
    'tỷ lệ|chỉ số|chỉ tiêu|mục tiêu|phấn đấu|đặt chỉ tiêu|đặt mục tiêu|target|targets|goal|tỷ lệ bao nhiêu|đặt ra|indicator',
  ],
  [
    { kind: 'amount' },
    'mức nào|mức mấy|ở mức nào|dưới mức nào|trên mức nào|bao nhiêu|bao nhiêu phần trăm|mấy|mấy phần trăm|mấy căn|bao nhiêu căn|bao nhiêu căn hộ|mấy căn hộ|bao nhiêu căn nhà|bao nhiêu %|bao lăm|phần trăm|%|con số|how many|how much|what percentage|what share|percentage|percent|share|rate|bao nhiêu người|nhiêu|số lượng',
  ],
  [
    { kind: 'intent', intent: 'deadline' },
    'khi nào|bao giờ|chừng nào|thời hạn|hạn|hạn báo cáo|hạn gửi|hạn nộp|hạn chót|hạn cuối|thời hạn nào|trước ngày nào|trước ngày mấy|ngày mấy|ngày nào|năm nào|những năm nào|tháng mấy|tháng nào|lúc nào|chậm nhất|muộn nhất|trễ nhất|bữa nào|hôm nào|mốc thời gian|thời gian thực hiện|thời gian nào|thời điểm nào|bao lâu|deadline|deadlines|when|by when|due|due date|what date|hoàn thành năm nào|xong năm nào|khi nào xong|xong khi nào|xong năm|trước ngày|mỗi năm một lần|hạn ngày|hạn ngày mấy|hạn ngày nào|hạn là khi nào|hạn bao giờ',
  ],
  [
    { kind: 'report' },
    'nộp cho ai|gửi báo cáo|báo cáo|nộp báo cáo|report|reporting|reports|báo cáo hằng năm|báo cáo hàng năm|gửi về đâu|gửi đâu|gửi cho ai|nộp cho ai|về đâu|nộp về đâu|gửi ai|nộp ai|nộp đâu|send to whom|to whom',
  ],
  [
    { kind: 'compare' },
    'so sánh|so với|so tỷ lệ|so chỉ tiêu|đối chiếu|giữa các địa phương|giữa các tỉnh|các địa phương|các tỉnh|giữa các kế hoạch|địa phương nào|tỉnh nào|những tỉnh nào|những địa phương nào|nơi nào|những nơi nào|huyện nào|các nơi|từng địa phương|từng tỉnh|mỗi tỉnh|mỗi địa phương|bốn nơi|cả 5 văn bản|các văn bản|các kế hoạch|khác nhau|khác gì|khác gì nhau|giống nhau|chênh nhau|chênh lệch|compare|comparison|differ|difference|which province|which place|which plan|which provinces|across provinces|between|văn bản nào|kế hoạch nào nêu|hơn kém',
  ],
  [
    { kind: 'highest' },
    'nhiều|cao nhất|nhiều nhất|lớn nhất|cao hơn|nhiều hơn|lớn hơn|highest|most|largest|higher|more',
  ],
  [{ kind: 'lowest' }, 'thấp nhất|ít nhất|nhỏ nhất|thấp hơn|ít hơn|nhỏ hơn|lowest|least|smallest|lower|fewer'],
  [
    { kind: 'continue' },
    'còn|thế còn|vậy còn|thế|and|và|vậy thì|thế thì|thì sao|còn về|còn ở|what about|how about|ý tôi là|ý em là|ý mình là|thế nào với',
  ],
  [
    { kind: 'fact', fact: 'signer' },
    'ai ký|người ký|ai là người ký|ký ban hành|ai ký ban hành|do ai ký|ký tên|who signed|signed|signed by|signatory|signer|thì ai ký',
  ],
  [
    { kind: 'fact', fact: 'number' },
    'số hiệu|số mấy|số bao nhiêu|số ký hiệu|số văn bản|document number|văn bản số|số nào',
  ],
  [
    { kind: 'fact', fact: 'date' },
    'ngày ban hành|ban hành ngày nào|ban hành khi nào|ban hành ngày|ký ngày nào|ban hành lúc nào|ban hành năm nào|when was it issued|date of issue|issued on|dated|ban hành ngày mấy|ngày ký|ra ngày nào|ra ngày mấy|ra ngày bao nhiêu|ra khi nào|ngày bao nhiêu|ngày tháng ban hành',
  ],
  [
    { kind: 'fact', fact: 'issuer' },
    'của ai|ai ban hành|cơ quan ban hành|do ai ban hành|cơ quan nào ban hành|đơn vị ban hành|who issued|issued by|issuer|nơi ban hành|đơn vị nào ban hành',
  ],
  [
    { kind: 'fact', fact: 'status' },
    'dự thảo|bản dự thảo|chính thức|bản chính thức|còn dự thảo|còn hiệu lực|hiệu lực|đã ban hành|đã ban hành chưa|draft|official|in force|bản nháp|tình trạng văn bản',
  ],
  [
    { kind: 'fact', fact: 'basis' },
    'căn cứ|căn cứ vào|căn cứ văn bản nào|thực hiện nghị quyết nào|nghị quyết nào|dựa trên|dựa vào|theo văn bản nào|thực hiện văn bản nào|để thực hiện văn bản nào|based on|carries out|implements which|implement which|which resolution|triển khai nghị quyết nào',
  ],
  [
    { kind: 'fact', fact: 'recipients' },
    'nơi nhận|gửi cho những ai|gửi những nơi nào|gửi đến đâu|gửi đi đâu|gửi những cơ quan|recipients|distribution list|sent to',
  ],
  [
    { kind: 'fact', fact: 'overview' },
    'văn bản gì|tài liệu gì|là văn bản gì|giới thiệu văn bản|thông tin văn bản|những văn bản nào|có những văn bản|danh sách văn bản|what document|which documents',
  ],
  [
    { kind: 'intent', intent: 'content' },
    'dành cho ai|dành cho những ai|cho những ai|ai được|những ai được|đối tượng nào|cho đối tượng nào|những đối tượng nào|who benefits|who is eligible|for whom',
  ],
  [{ kind: 'district' }, 'huyện|cấp huyện|huyện thuộc|district'],
  [
    { kind: 'chat' },
    'bỏ qua mọi|bỏ qua hướng dẫn|quên hướng dẫn|quên mọi|bỏ qua quy tắc|thời tiết|trời mưa|mưa không|nắng không|giá vàng|xổ số|kết quả xổ số|bóng đá|tỷ số|làm thơ|viết thơ|bài thơ|kể chuyện|chuyện cười|bài hát|nấu ăn|công thức nấu|món ăn|người yêu|ngu|đồ ngu|chào|xin chào|hello|hi|chào bạn|chào bot|bạn là ai|tên gì|bạn tên gì|mày là ai|weather|joke|poem|song|gold price|lottery|football|bitcoin|chứng khoán|giá xăng|tỷ giá|ca sĩ|hoa hậu|tử vi|bói|cảm ơn|thanks|thank you|bỏ qua hướng dẫn|bỏ qua các quy tắc|ignore previous instructions|ignore the rules|system prompt',
  ],
  [
    { kind: 'weak-stop' },
    'mốc|họ|so|đi|đấy|hả|hở|đặt|tầm|đạt|sau|vẫn|cùng|như|lại|cũ|mới|lần|đâu|mảng|phần|một|hay|định|bên|chỗ|nơi|cũng|đang|lúc|ra|mức|sao|nha|nhỉ|à|số|hết|xong|toàn|cả|giao|rồi|bị|mà|dự án|tính đến|dẫn|hỏi',
  ],
  [
    { kind: 'stop' },
    'giữ|giữ dưới|giữ trên|liệt kê|liệt kê giúp|danh sách|kể ra|tóm tắt|list|vạn dân|trên vạn dân|1 vạn dân|một vạn dân|trên 1 vạn dân|trên một vạn dân|cho 1 vạn dân|ghi|ghi rõ|có ghi|tính chung|toàn tỉnh|cả tỉnh|phải không|đúng không|có phải|đúng|chính xác|hoặc|nữa|luôn|khi|hơn|nhất|trên|chưa|giữa|với|những gì|những mảng việc nào|mảng việc|mảng nào|aim|aims|stay|number|numbers|own|also|other|whose|any|cho em hỏi|cho mình hỏi|cho tôi hỏi|em hỏi|cho biết|xin hỏi|xin cho biết|vui lòng|làm ơn|giúp|giúp em|giúp tôi|ạ|nhé|ơi|dạ|thưa|anh|chị|em|mình|tôi|bạn|bot|vậy|với ạ|thế ạ|là|của|ở|tại|trong|các|những|theo|về|thì|có|được|đến|năm|tới|này|đó|kia|cho|việc|nhằm|để|do|bởi|từ|vào|gì|nào|thế nào|như thế nào|ra sao|không|nêu|nói|nói gì|quy định|quy định gì|nêu gì|đề ra|xác định|đưa ra|cụ thể|gồm|bao gồm|gồm những|phải|cần|sẽ|đã|dưới|chỉ|rằng|khoảng|thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện|nhiệm vụ|công tác|lĩnh vực|vấn đề|nội dung|kế hoạch|chương trình|chương trình hành động|văn bản|tài liệu|tỉnh|thành phố|địa phương|giai đoạn|định hướng|tầm nhìn đến năm|dự kiến|trước|hiện nay|hiện tại|vd|ví dụ|riêng|riêng về|nhắc đến|nhắc tới|nói đến|nói tới|đề cập|đề cập đến|liên quan|liên quan đến|phân công|được giao|đơn vị|cơ quan|gửi|gửi cho|gửi về|nộp|kèm theo|nộp cho|cho ai|với ai|the|of|in|at|on|for|to|by|a|an|is|are|what|which|does|do|did|will|it|its|and|or|with|from|plan|plans|programme|program|action programme|province|provinces|task|please|tell me|that|this|there|their|be|as|under|set|sets|say|says|about|have|has|per|year|much|me|annual|annually|yearly|within|into|send|sends|submit|must|have to|should|need|needs|their|yearly|our|over|under|can you|could you|i|want to know|agency|agencies|department|mỗi|tất cả|hoàn thành|ntn|mấy giờ|yêu cầu|ai nữa|nơi đó|theo kế hoạch|theo chương trình|hằng năm|hàng năm|mỗi năm|đơn vị ở|các đơn vị|một năm|1 lần|trước đây|nay là|thuộc|thuộc tỉnh|sau sáp nhập|trước sáp nhập',
  ],
];

let matcher: PhraseMatcher<Cue> | undefined;

/** Finds the phrases that tell what a question wants. */
export function cueMatcher(): PhraseMatcher<Cue> {
  if (matcher) return matcher;
  matcher = new PhraseMatcher();
  for (const [cue, phrases] of PHRASES) for (const phrase of phrases.split('|')) matcher.add(phrase, cue);
  return matcher;
}

let words: Set<string> | undefined;
let spellings: Set<string> | undefined;

/** All folded words of the phrases. */
export function cueWords(): Set<string> {
  words ??= new Set(phraseTokens().map((token) => token.folded));
  return words;
}

/** All words of the phrases with their marks. */
export function cueSpellings(): Set<string> {
  spellings ??= new Set(phraseTokens().map((token) => token.exact));
  return spellings;
}

function phraseTokens() {
  return PHRASES.flatMap(([, phrases]) => tokenize(phrases.replaceAll('|', ' , ')));
}
