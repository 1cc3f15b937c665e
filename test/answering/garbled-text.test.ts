import { expect, test } from 'vitest';
import { openRealAssistant } from '../system/real-assistant.ts';

const { ask } = await openRealAssistant();

test('a quotation with a garbled word says so, and keeps the word', async () => {
  const { notes, citations } = await ask('Hậu Giang nói gì về hộ nghèo thuộc chính sách bảo trợ xã hội?');
  expect(citations.map(({ quote }) => quote).join('\n')).toContain('hộ ng1hèo');
  expect(notes.join('\n')).toContain('“ng1hèo”');
});

test('other quotations of the same plan say nothing of it', async () => {
  const { notes } = await ask('Tỷ lệ thất nghiệp chung của Hậu Giang');
  expect(notes.join('\n')).not.toContain('ng1hèo');
});
