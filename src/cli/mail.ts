/** Mail by the system's own program: sendmail, which every mail server for Unix has. */
import { spawn } from 'node:child_process';
import { oneLine } from '../export/plain-text.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail over; throws with the reason where the program is missing or refuses it. */
export function sendMail(program: string, mail: Mail): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-i', '-t'], { stdio: ['pipe', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (chunk) => (told = `${told}${chunk}`.slice(0, 500)));
    child.on('error', ({ message }) => reject(new Error(`${program} cannot be run: ${message}`)));
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${program} ended with ${status}${told ? `: ${oneLine(told)}` : ''}`));
    });
    // It may end before it has read all; then its status tells.
    child.stdin.on('error', () => {});
    child.stdin.end(messageOf(mail));
  });
}

/** The message (RFC 5322): its text in base64, so that no line is too long, and nothing in it is taken for a header. */
export function messageOf({ to, subject, text }: Mail): string {
  const body = Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
  return [
    `To: ${oneLine(to)}`,
    `Subject: ${encodedWords(oneLine(subject))}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Auto-Submitted: auto-generated',
    '',
    body,
    '',
  ].join('\n');
}

/** Bytes of a word, so that no line has more than 76 characters. */
const WORD = 39;

/** A header's text as encoded words (RFC 2047), cut between characters. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word]
    .map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`)
    .join('\n ');
}
