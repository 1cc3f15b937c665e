import ical, { ICalAlarmType, ICalEventRepeatingFreq } from 'ical-generator';

/** A deadline as a calendar takes it up. */
export interface CalendarEntry {
  /** The same deadline has the same id in every file, so that a calendar replaces it rather than adding it twice. */
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  yearly: boolean;
  title: string;
  /** The plan's words and where they stand. */
  description: string;
}

/** Days before a deadline on which a calendar reminds of it. */
const REMINDER_DAYS = 7;

/** Deadlines as an iCalendar file (RFC 5545): whole days, the yearly ones repeated, with a reminder a week before. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): Uint8Array {
  const calendar = ical({ name, prodId: { company: 'tro-ly-ke-hoach', product: 'deadlines', language: 'VI' } });
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: entry.id,
      start: new Date(`${entry.date}T00:00:00Z`),
      allDay: true,
      summary: entry.title,
      description: entry.description,
      // A file made anew must not look changed.
      stamp: new Date(`${entry.date}T00:00:00Z`),
      ...(entry.yearly ? { repeating: { freq: ICalEventRepeatingFreq.YEARLY } } : {}),
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: REMINDER_DAYS * 24 * 3600, description: entry.title });
  }
  return new TextEncoder().encode(calendar.toString());
}
