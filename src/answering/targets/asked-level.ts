import { foldText } from '../../text/index.ts';

/** Words for a step of a scale, of which plans state the number behind them: "mức độ 2", "hạng I". */
const STEP = /(?:^|\s)(muc do|cap do|hang|bac|loai|level)(?!\p{L})/gu;

/**
 * True where a question asks for a step of a scale and the text states it: "xóa mù chữ mức độ mấy" of "đạt chuẩn xóa mù chữ mức
 * độ 2".
 */
export function statesLevel(asked: string, text: string): boolean {
  const said = foldText(text);
  if (ASKS_LEVEL.test(foldText(asked)) && LEVEL.test(said)) return true;
  return [...foldText(asked).matchAll(STEP)].some(([, step]) =>
    new RegExp(`(?:^|\\s)${step === 'level' ? 'muc do' : step} (?:\\d{1,2}|[ivx]+)(?![\\p{L}\\d])`, 'u').test(said),
  );
}

/** "Đặt mức nào", "thuộc nhóm nào": a level in words answers as well as a number. */
const ASKS_LEVEL =
  /(?:^|\s)(?:muc|nhom|hang|bac|loai) (?:nao|gi|ra sao|the nao)(?!\p{L})|(?:^|\s)(?:what|which) (?:level|group)(?!\p{L})/u;
const LEVEL =
  /(?:^|\s)(?:(?:thuoc|nam trong) (?:nhom|cac nhom)|nhom (?:cao|kha|dau|trung binh)|muc (?:song )?(?:tu )?(?:trung binh|kha|cao))(?!\p{L})/u;
