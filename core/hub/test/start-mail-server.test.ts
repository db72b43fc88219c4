import { expect, test } from 'vitest';
import { readLetterText } from './start-mail-server.ts';

test('a letter’s body is read out of quoted-printable, and its head is left as it is', () => {
  const head = 'List-Unsubscribe: <https://hub.example/refuse?token=4Bc>';
  const raw = `${head}\r\n\r\nGr=C3=BC=\r\n=C3=9Fe: https://hub.example/refuse?token=3D4Bc`;
  expect(readLetterText(raw)).toBe(`${head}\r\n\r\nGrüße: https://hub.example/refuse?token=4Bc`);
});
