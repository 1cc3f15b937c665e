const DATE =
  /(?<![\d.,/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])|(?<!\d)(\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?(?!\d)/gu;

/** The dates of a text, as `day/month` and, where the year stands there too, also as `day/month/year`. */
export function datesOf(text: string): string[] {
  return [...text.replace(/\s+/gu, ' ').matchAll(DATE)].flatMap((match) => {
    const [day, month, year] = match[1] ? match.slice(1, 4) : match.slice(4, 7);
    const short = `${Number(day)}/${Number(month)}`;
    return year ? [short, `${short}/${year}`] : [short];
  });
}
