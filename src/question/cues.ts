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
        | 'what-tasks'
        | 'list'
        | 'list-targets'
        | 'count-targets'
        | 'count-tasks'
        | 'count-plans'
        | 'involved'
        | 'everything'
        | 'mentions'
        | 'next-due'
        | 'page'
        | 'quote'
        | 'reason'
        | 'more'
        | 'difference'
        | 'pronoun'
        | 'correction';
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
    'bao nhiêu sở|mấy sở|bao nhiêu cơ quan|mấy cơ quan|bao nhiêu đơn vị|mấy đơn vị|how many agencies|how many departments|ai|cơ quan nào|đơn vị nào|sở nào|bộ nào|ban nào|ngành nào|phòng nào|bên nào|cơ quan gì|sở gì|là cơ quan nào|những ai|gồm những ai|những cơ quan nào|những đơn vị nào|các cơ quan nào|who|which agency|which department|which ministry|which body|which agencies|what agency|thằng nào|chỗ nào lo',
  ],
  [
    { kind: 'what-tasks' },
    'nhiệm vụ nào|nhiệm vụ gì|những nhiệm vụ nào|những nhiệm vụ gì|các nhiệm vụ|những nhiệm vụ|làm gì|làm những gì|phải làm gì|làm việc gì|những việc gì|việc gì|những việc nào|việc nào|các việc nào|được giao gì|được giao những gì|được giao việc gì|được phân công gì|có nhiệm vụ|trách nhiệm gì|nhiệm vụ của|nhiệm vụ|được phân công những gì|nhận việc gì|nhận những việc gì|lo những việc gì|lo việc gì|duties|duties of|what are the duties of|what tasks|which tasks|tasks of|tasks does|what is the role of|do what|responsibilities|có trách nhiệm',
  ],
  [
    { kind: 'list-targets' },
    'các chỉ tiêu|những chỉ tiêu nào|những chỉ tiêu gì|những chỉ tiêu|chỉ tiêu nào|chỉ tiêu gì|chỉ tiêu cụ thể nào|tất cả chỉ tiêu|tất cả các chỉ tiêu|tất cả những chỉ tiêu|toàn bộ chỉ tiêu|toàn bộ các chỉ tiêu|mọi chỉ tiêu|danh sách chỉ tiêu|danh sách các chỉ tiêu|liệt kê chỉ tiêu|liệt kê các chỉ tiêu|liệt kê tất cả chỉ tiêu|liệt kê tất cả các chỉ tiêu|liệt kê toàn bộ chỉ tiêu|liệt kê giúp các chỉ tiêu|các mục tiêu cụ thể|những mục tiêu cụ thể nào|hệ thống chỉ tiêu|bộ chỉ tiêu|các con số|những con số nào|list the targets|list targets|list all targets|list all the targets|all targets|all the targets|which targets|what targets|what are the targets|targets on|targets for',
  ],
  [{ kind: 'list' }, 'liệt kê|liệt kê giúp|liệt kê ra|danh sách|kể ra|kể tên|kể hết|list|list all|all of'],
  [
    { kind: 'count-targets' },
    'bao nhiêu chỉ tiêu|mấy chỉ tiêu|có bao nhiêu chỉ tiêu|có mấy chỉ tiêu|bao nhiêu mục tiêu|mấy mục tiêu|số chỉ tiêu|số lượng chỉ tiêu|tổng số chỉ tiêu|how many targets|number of targets',
  ],
  [
    { kind: 'count-tasks' },
    'bao nhiêu nhiệm vụ|mấy nhiệm vụ|có bao nhiêu nhiệm vụ|có mấy nhiệm vụ|bao nhiêu việc|mấy việc|số nhiệm vụ|số lượng nhiệm vụ|tổng số nhiệm vụ|how many tasks|number of tasks',
  ],
  [
    { kind: 'count-plans' },
    'bao nhiêu văn bản|mấy văn bản|bao nhiêu kế hoạch|mấy kế hoạch|bao nhiêu tài liệu|mấy tài liệu|bao nhiêu tỉnh|mấy tỉnh|bao nhiêu địa phương|mấy địa phương|bao nhiêu nơi|mấy nơi|how many plans|how many documents|how many provinces',
  ],
  [
    { kind: 'involved' },
    'những ai tham gia|ai tham gia|cơ quan nào tham gia|những cơ quan nào tham gia|đơn vị nào tham gia|những đơn vị nào tham gia|những bên nào tham gia|bên nào tham gia|các bên liên quan|các bên tham gia|những ai liên quan|ai liên quan|những ai phải làm|những ai làm|những cơ quan nào làm|những đơn vị nào làm|những cơ quan nào liên quan|cơ quan nào liên quan|những sở nào liên quan|sở nào liên quan|những sở nào tham gia|sở nào tham gia|những cơ quan nào có trách nhiệm|những cơ quan nào phải làm|ai làm gì|mỗi cơ quan làm gì|ai cùng ai làm|gồm những cơ quan nào|who is involved|who are involved|who takes part|which agencies are involved|which bodies are involved|who does what|all agencies involved',
  ],
  [
    { kind: 'everything' },
    'mọi thứ|mọi thứ về|mọi thông tin|tất cả thông tin|tất cả về|tất cả những gì|toàn bộ thông tin|toàn bộ nội dung|thông tin đầy đủ|đầy đủ thông tin|biết hết|biết tất cả|biết mọi thứ|tóm tắt nhiệm vụ|chi tiết nhiệm vụ|chi tiết về nhiệm vụ|tổng quan nhiệm vụ|everything|everything about|all about|full details|all the details|tell me all',
  ],
  [
    { kind: 'mentions' },
    'văn bản nào nhắc|văn bản nào nhắc đến|văn bản nào nhắc tới|văn bản nào nói|văn bản nào nói về|văn bản nào nói đến|văn bản nào nói tới|văn bản nào nêu|văn bản nào đề cập|văn bản nào đề cập đến|văn bản nào có nhắc|văn bản nào có nói|văn bản nào có nội dung|văn bản nào viết về|văn bản nào quy định|kế hoạch nào nhắc|kế hoạch nào nhắc đến|kế hoạch nào nhắc tới|kế hoạch nào nói|kế hoạch nào nói về|kế hoạch nào nói đến|kế hoạch nào nêu|kế hoạch nào đề cập|kế hoạch nào đề cập đến|kế hoạch nào có nhắc|kế hoạch nào có nói|kế hoạch nào có nội dung|chương trình nào nhắc|chương trình nào nhắc đến|chương trình nào nói về|chương trình nào nêu|tài liệu nào nhắc|tài liệu nào nhắc đến|tài liệu nào nói về|nơi nào nhắc|nơi nào nhắc đến|nơi nào nói đến|nơi nào đề cập|tỉnh nào nhắc|tỉnh nào nhắc đến|tỉnh nào nói đến|tỉnh nào nói về|tỉnh nào đề cập|địa phương nào nhắc đến|địa phương nào nói đến|địa phương nào đề cập|which plans mention|which plan mentions|which documents mention|which document mentions|which plans speak of|which plans talk about|which plans cover|which provinces mention|documents mention|plans mention',
  ],
  [
    { kind: 'next-due' },
    'tiếp theo|báo cáo tiếp theo|quá chưa|đã quá chưa|đã qua chưa|lần tới|kỳ tới|đợt tới|hạn tới|hạn kế tiếp|lần kế tiếp|lần tiếp theo|kỳ tiếp theo|hạn tiếp theo|sắp tới|sắp đến hạn|hạn gần nhất|kỳ báo cáo tới|năm nay hạn|còn bao nhiêu ngày|còn mấy ngày|còn bao lâu|quá hạn chưa|đã quá hạn|đã quá hạn chưa|đến hạn chưa|hết hạn chưa|trễ hạn chưa|next due|next report|next deadline|next due date|how many days left|overdue|the next',
  ],
  [
    { kind: 'page' },
    'trang nào|trang mấy|trang bao nhiêu|ở trang nào|ở trang mấy|nằm ở trang nào|nằm ở trang mấy|ghi ở trang nào|mục nào|mục mấy|ở mục nào|ở mục mấy|nằm ở mục nào|nằm ở mục mấy|nằm ở đâu|ghi ở đâu|nêu ở đâu|ở chỗ nào|chỗ nào ghi|chỗ nào nói|nói ở đâu|phần nào|ở phần nào|điểm nào|khoản nào|on which page|which page|what page|which section|what section|where does it say|where is it stated|where is that',
  ],
  [
    { kind: 'quote' },
    'trích nguyên văn|nguyên văn|trích dẫn|trích lại|trích ra|trích|câu gốc|đoạn gốc|văn bản gốc ghi gì|dẫn chứng|ghi chính xác thế nào|câu chữ|câu chữ thế nào|cho xem đoạn đó|cho xem nguyên văn|đọc nguyên văn|chép lại|quote|quote it|the quote|exact words|exact wording|word for word|original text|show the text',
  ],
  [
    { kind: 'reason' },
    'tại sao|vì sao|sao lại thế|sao lại vậy|sao thế|sao vậy|dựa vào đâu|căn cứ đâu|căn cứ vào đâu|lấy ở đâu ra|lấy đâu ra|sao biết|chắc không|có chắc không|có chắc chắn không|why|why is that|how do you know|are you sure|says who',
  ],
  [
    { kind: 'more' },
    'cụ thể hơn|chi tiết hơn|nói rõ hơn|rõ hơn|nói thêm|thêm chi tiết|chi tiết|đầy đủ hơn|còn gì nữa|còn gì nữa không|nói kỹ hơn|giải thích thêm|more detail|more details|be more specific|in more detail|tell me more|details',
  ],
  [
    { kind: 'difference' },
    'chênh lệch|chênh|chênh nhau|chênh bao nhiêu|hơn kém|hơn kém nhau|hơn bao nhiêu|kém bao nhiêu|cách nhau|cách nhau bao nhiêu|hơn nhau|hơn nhau bao nhiêu|difference|difference between|how much more|how much higher|how much lower|gap|gap between',
  ],
  [
    { kind: 'pronoun' },
    'cái đó|cái này|cái kia|vụ đó|vụ này|vụ kia|vụ ấy|khoản đó|khoản này|khoản kia|việc kia|cái ấy|điều đó|điều này|việc đó|việc này|việc ấy|nhiệm vụ đó|nhiệm vụ này|nhiệm vụ ấy|kế hoạch đó|kế hoạch này|kế hoạch ấy|chương trình đó|chương trình này|chương trình ấy|văn bản đó|văn bản này|văn bản ấy|tài liệu đó|tài liệu này|chỉ tiêu đó|chỉ tiêu này|chỉ tiêu ấy|tỷ lệ đó|tỷ lệ này|con số đó|con số này|số đó|mục đó|mục này|nội dung đó|nội dung này|tỉnh đó|tỉnh này|nơi đó|ở đó|chỗ đó|sở đó|bộ đó|cơ quan đó|cơ quan này|đơn vị đó|đơn vị này|it|this one|that one|that plan|this plan|that document|this document|that task|that target|there',
  ],
  [
    { kind: 'correction' },
    'nhầm|nhầm rồi|tôi nhầm|em nhầm|mình nhầm|à nhầm|hỏi nhầm|gõ nhầm|sai rồi|à không|ơ không|ý tôi là|ý em là|ý mình là|ý là|tức là|tôi hỏi|em hỏi là|không phải cái đó|không phải thế|i mean|i meant|no i mean|sorry i mean|correction',
  ],
  [
    { kind: 'intent', intent: 'target' },
    'tỷ lệ|chỉ số|chỉ tiêu|mục tiêu|phấn đấu|đặt chỉ tiêu|đặt mục tiêu|target|targets|goal|tỷ lệ bao nhiêu|đặt ra|indicator',
  ],
  [
    { kind: 'amount' },
    'mức nào|mức mấy|ở mức nào|dưới mức nào|trên mức nào|bao nhiêu|bao nhiêu phần trăm|mấy|mấy phần trăm|mấy căn|bao nhiêu căn|bao nhiêu căn hộ|mấy căn hộ|bao nhiêu căn nhà|bao nhiêu %|bao lăm|phần trăm|%|con số|how many|how much|how old|what age|at what age|what percentage|what share|percentage|percent|share|rate|bao nhiêu người|nhiêu|số lượng',
  ],
  [
    { kind: 'intent', intent: 'deadline' },
    'khi nào|bao giờ|chừng nào|thời hạn|hạn|hạn báo cáo|hạn gửi|hạn nộp|hạn chót|hạn cuối|thời hạn nào|trước ngày nào|trước ngày mấy|ngày mấy|ngày nào|năm nào|những năm nào|tháng mấy|tháng nào|lúc nào|chậm nhất|muộn nhất|trễ nhất|bữa nào|hôm nào|mốc thời gian|thời gian thực hiện|thời gian nào|thời điểm nào|bao lâu|deadline|deadlines|when|by when|due|due date|what date|hoàn thành năm nào|xong năm nào|khi nào xong|xong khi nào|xong năm|trước ngày|mỗi năm một lần|hạn ngày|hạn ngày mấy|hạn ngày nào|hạn là khi nào|hạn bao giờ|trước ngày bao nhiêu|chậm nhất ngày nào|chậm nhất ngày mấy|chậm nhất ngày bao nhiêu',
  ],
  [
    { kind: 'report' },
    'nộp cho ai|gửi báo cáo|báo cáo|nộp báo cáo|report|reporting|reports|báo cáo hằng năm|báo cáo hàng năm|gửi về đâu|gửi đâu|gửi cho ai|nộp cho ai|về đâu|nộp về đâu|gửi ai|nộp ai|nộp đâu|send to whom|to whom',
  ],
  [
    { kind: 'compare' },
    'so sánh|ba nơi|hai nơi|bốn nơi này|ba tỉnh|hai tỉnh|bốn tỉnh|các nơi đó|ba nơi đó|hai nơi đó|ba tỉnh đó|hai tỉnh đó|ai hơn|ai nhiều hơn|ai cao hơn|ai thấp hơn|bên nào hơn|bên nào cao hơn|bên nào thấp hơn|nơi nào hơn|tỉnh nào hơn|đâu hơn|đâu cao hơn|so với|so tỷ lệ|so chỉ tiêu|đối chiếu|giữa các địa phương|giữa các tỉnh|các địa phương|các tỉnh|giữa các kế hoạch|địa phương nào|tỉnh nào|những tỉnh nào|những địa phương nào|nơi nào|những nơi nào|huyện nào|các nơi|từng địa phương|từng tỉnh|mỗi tỉnh|mỗi địa phương|bốn nơi|cả 5 văn bản|các văn bản|các kế hoạch|khác nhau|khác gì|khác gì nhau|giống nhau|chênh nhau|chênh lệch|compare|comparison|differ|difference|which province|which place|which plan|which provinces|across provinces|between|văn bản nào|kế hoạch nào nêu|hơn kém|cả hai|cả ba|cả bốn|cả năm nơi|cả 2|cả 3|cả 4|cả hai nơi|cả ba nơi|cả bốn nơi|cả hai tỉnh|cả ba tỉnh|cả bốn tỉnh|both|both places|all three|all four',
  ],
  [
    { kind: 'highest' },
    'nhiều|cao nhất|nhiều nhất|lớn nhất|cao hơn|nhiều hơn|lớn hơn|highest|most|largest|higher|more',
  ],
  [{ kind: 'lowest' }, 'thấp nhất|ít nhất|nhỏ nhất|thấp hơn|ít hơn|nhỏ hơn|lowest|least|smallest|lower|fewer'],
  [
    { kind: 'continue' },
    'còn|thế còn|vậy còn|thế|and|và|vậy thì|thế thì|thì sao|còn về|còn ở|thì thế nào|what about|how about|thế nào với',
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
    'ngày ban hành|ban hành ngày nào|ban hành khi nào|ban hành ngày|ký ngày nào|ban hành lúc nào|ban hành năm nào|when was it issued|date of issue|issued on|dated|ban hành ngày mấy|ngày ký|ra ngày nào|ra ngày mấy|ra ngày bao nhiêu|ký ngày mấy|ký hôm nào|ký khi nào|ký bữa nào|ký lúc nào|ký năm nào|ký tháng mấy|ban hành hôm nào|ban hành bữa nào|ban hành tháng mấy|ban hành hồi nào|ra hôm nào|ra bữa nào|ra khi nào|ban hành ngày bao nhiêu|ban hành bao giờ|ban hành tháng nào|ngày bao nhiêu|ngày tháng ban hành',
  ],
  [
    { kind: 'fact', fact: 'issuer' },
    'huyện nào ban hành|là huyện nào|tên huyện|tên huyện là gì|huyện tên gì|huyện gì|tỉnh nào ban hành|nơi nào ban hành|của ai|ai ban hành|cơ quan ban hành|do ai ban hành|cơ quan nào ban hành|cấp nào ban hành|bộ nào ban hành|sở nào ban hành|của cấp nào|đơn vị ban hành|who issued|issued by|issuer|nơi ban hành|đơn vị nào ban hành',
  ],
  [
    { kind: 'fact', fact: 'status' },
    'dự thảo|bản dự thảo|chính thức|bản chính thức|còn dự thảo|còn hiệu lực|hiệu lực không|có hiệu lực không|hiệu lực chưa|có hiệu lực chưa|hết hiệu lực chưa|hết hiệu lực|đang có hiệu lực|đã có hiệu lực|đã ban hành|đã ban hành chưa|draft|official|in force|bản nháp|tình trạng văn bản',
  ],
  [
    { kind: 'fact', fact: 'basis' },
    'căn cứ|căn cứ vào|căn cứ văn bản nào|thực hiện nghị quyết nào|nghị quyết nào|dựa trên|dựa vào|theo văn bản nào|thực hiện văn bản nào|để thực hiện văn bản nào|based on|carries out|implements which|implement which|which resolution|triển khai nghị quyết nào',
  ],
  [
    { kind: 'fact', fact: 'recipients' },
    'nơi nhận|gửi những đâu|gửi cho những đâu|gửi đi những đâu|gửi những ai|gửi cho những ai|gửi những nơi nào|gửi đến đâu|gửi đi đâu|gửi những cơ quan|recipients|distribution list|sent to',
  ],
  [
    { kind: 'fact', fact: 'pages' },
    'mấy trang|bao nhiêu trang|có mấy trang|có bao nhiêu trang|số trang|dài mấy trang|dài bao nhiêu trang|tổng số trang|how many pages|number of pages|page count',
  ],
  [
    { kind: 'fact', fact: 'outline' },
    'mấy phần|bao nhiêu phần|gồm mấy phần|mấy chương|bao nhiêu chương|bao nhiêu mục|gồm mấy mục|có mấy mục|gồm những phần nào|những phần nào|các phần nào|bố cục|cấu trúc văn bản|mục lục|mấy nhóm nhiệm vụ|bao nhiêu nhóm nhiệm vụ|gồm mấy nhóm nhiệm vụ|những nhóm nhiệm vụ nào|các nhóm nhiệm vụ|nhóm nhiệm vụ nào|mấy nhóm giải pháp|bao nhiêu nhóm giải pháp|mấy nhóm nhiệm vụ giải pháp|những nhóm giải pháp nào|các nhóm giải pháp|mấy nhóm|bao nhiêu nhóm|những nhiệm vụ chính|các nhiệm vụ chính|nhiệm vụ chính nào|nhiệm vụ chủ yếu nào|các nhiệm vụ chủ yếu|những nhiệm vụ chủ yếu nào|nhóm nhiệm vụ|outline|table of contents|how many sections|how many chapters|how many parts|main sections|groups of tasks|main tasks',
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
    'bỏ qua mọi|bỏ qua hướng dẫn|quên hướng dẫn|quên mọi|bỏ qua quy tắc|thời tiết|trời mưa|mưa không|nắng không|giá vàng|xổ số|kết quả xổ số|bóng đá|tỷ số|tỷ số bao nhiêu|đá với|ăn gì|tối nay ăn gì|trưa nay ăn gì|uống gì|một bài thơ|viết cho tôi|viết giúp|làm thơ|viết thơ|bài thơ|kể chuyện|chuyện cười|bài hát|nấu ăn|công thức nấu|món ăn|người yêu|ngu|đồ ngu|chào|xin chào|hello|hi|chào bạn|chào bot|bạn là ai|tên gì|bạn tên gì|mày là ai|weather|joke|poem|song|gold price|lottery|football|bitcoin|chứng khoán|giá xăng|tỷ giá|ca sĩ|hoa hậu|tử vi|bói|cảm ơn|cám ơn|tạm biệt|chúc ngủ ngon|trời đẹp|trời nóng|trời lạnh|nắng quá|mưa quá|ăn cơm chưa|khỏe không|đi chơi|buồn quá|vui quá|ok|okay|oke|bye|good morning|how are you|im lặng|câm mồm|đồ điên|khùng|điên|vô dụng|dở quá|thanks|thank you|bỏ qua hướng dẫn|bỏ qua các quy tắc|ignore previous instructions|ignore the rules|system prompt',
  ],
  [
    { kind: 'weak-stop' },
    'mốc|xin|cái|chiếc|họ|so|đi|đấy|hả|hở|đặt|tầm|đạt|sau|vẫn|cùng|như|lại|cũ|mới|lần|đâu|mảng|phần|một|hay|định|bên|chỗ|nơi|cũng|đang|lúc|ra|mức|sao|nha|nhỉ|à|số|hết|xong|toàn|cả|giao|rồi|bị|mà|dự án|tính đến|dẫn|hỏi',
  ],
  [
    { kind: 'stop' },
    'bây giờ|thực tế|thực trạng|hiện giờ|lúc này|hiện đang|hiện có|đang có|cho đến nay|tính đến nay|đến nay|đã đạt được|nghe nói|nghe đâu|nghe bảo|thấy nói|thấy bảo|hình như|chắc là|tôi tưởng|em tưởng|tưởng là|có người nói|muốn|chủ trương gì|có chủ trương gì|chủ trương thế nào|chủ trương ra sao|chính sách gì|có chính sách gì|biện pháp gì|giải pháp gì|bằng cách nào|bằng cách gì|cách nào|làm cách nào|theo cách nào|giảm còn|giảm xuống|giảm xuống còn|còn bao nhiêu|tăng lên|nâng lên|is it true that|is it true|is it correct that|true|build|builds|giữ|giữ dưới|giữ trên|tóm tắt|cơ mà|thôi|cơ|vạn dân|trên vạn dân|1 vạn dân|một vạn dân|trên 1 vạn dân|trên một vạn dân|cho 1 vạn dân|ghi|ghi rõ|có ghi|tính chung|toàn tỉnh|cả tỉnh|phải không|đúng không|có phải|đúng|chính xác|hoặc|nữa|luôn|khi|hơn|nhất|trên|chưa|giữa|với|những gì|những mảng việc nào|mảng việc|mảng nào|aim|aims|stay|number|numbers|own|also|other|whose|any|cho em hỏi|cho mình hỏi|cho tôi hỏi|em hỏi|cho biết|xin hỏi|xin cho biết|vui lòng|làm ơn|giúp|giúp em|giúp tôi|ạ|nhé|ơi|dạ|thưa|anh|chị|em|mình|tôi|bạn|bot|vậy|với ạ|thế ạ|là|của|ở|tại|trong|các|những|theo|về|thì|có|được|đến|năm|tới|này|đó|kia|cho|việc|nhằm|để|do|bởi|từ|vào|gì|nào|thế nào|như thế nào|ra sao|không|nêu|nói|nói gì|quy định|quy định gì|nêu gì|đề ra|xác định|đưa ra|cụ thể|gồm|bao gồm|gồm những|phải|cần|sẽ|đã|dưới|chỉ|rằng|khoảng|thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện|nhiệm vụ|công tác|lĩnh vực|vấn đề|nội dung|kế hoạch|chương trình|chương trình hành động|văn bản|tài liệu|tỉnh|thành phố|địa phương|giai đoạn|định hướng|tầm nhìn đến năm|dự kiến|trước|hiện nay|hiện tại|vd|ví dụ|riêng|riêng về|nhắc đến|nhắc tới|nói đến|nói tới|đề cập|đề cập đến|liên quan|liên quan đến|phân công|được giao|đơn vị|cơ quan|gửi|gửi cho|gửi về|nộp|kèm theo|nộp cho|cho ai|với ai|the|of|in|at|on|for|to|by|a|an|is|are|what|which|does|do|did|will|it|its|and|or|with|from|plan|plans|programme|program|action programme|province|provinces|task|please|tell me|that|this|there|their|be|as|under|set|sets|say|says|about|have|has|per|year|much|me|annual|annually|yearly|within|into|send|sends|submit|must|have to|should|need|needs|their|yearly|our|over|under|can you|could you|i|want to know|agency|agencies|department|mỗi|tất cả|hoàn thành|ntn|mấy giờ|yêu cầu|ai nữa|nơi đó|theo kế hoạch|theo chương trình|hằng năm|hàng năm|mỗi năm|đơn vị ở|các đơn vị|một năm|1 lần|trước đây|nay là|thuộc|thuộc tỉnh|sau sáp nhập|trước sáp nhập',
  ],
  [{ kind: 'stop' }, 'ngoài|ngoài ra|xài|issue|issues|đàng hoàng|đủ đầy|chặt chẽ|quan tâm'],
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

let pairs: Set<string> | undefined;

/** Folded words that stand side by side in a phrase, parted by a space. */
export function cuePairs(): Set<string> {
  pairs ??= new Set(
    PHRASES.flatMap(([, phrases]) => phrases.split('|')).flatMap((phrase) => {
      const folded = tokenize(phrase).map((token) => token.folded);
      return folded.slice(1).map((word, i) => `${folded[i]} ${word}`);
    }),
  );
  return pairs;
}

function phraseTokens() {
  return PHRASES.flatMap(([, phrases]) => tokenize(phrases.replaceAll('|', ' , ')));
}
