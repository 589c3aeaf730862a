/** Texts that have broken other exporters, and roadmaps that carry them in every field. */
import fc from 'fast-check';

export const ATTACKS: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</text><script>alert(1)</script>',
  ']]><x/>',
  '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
  '&lt;b&gt; &amp; &#0; &nbsp;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '=HYPERLINK("http://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1,2)',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  '＝1+1',
  'END:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE',
  'x\r\nATTENDEE:mailto:a@b.example',
  'a;b,c\\n:d"e',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '# not a heading\n- nor a list\n| nor | a table |',
  '`code` **bold** <https://evil.example>',
  'www.evil.example https://evil.example @someone #1',
  '\u0000\u0001\u0008\u001b[31mred\u007f\u0085',
  '\ud800 \udfff lone \ufffe\uffff',
  '\u202eevil\u2066',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '全固体電池の量産を開始する：二〇二七年度下期、トヨタ自動車株式会社と出光興産株式会社が共同で',
  '🔋'.repeat(40),
  'é'.repeat(100),
  'a'.repeat(3000),
];

/** An attack, two of them, or anything at all. */
export const anAttack = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ATTACKS) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...ATTACKS), fc.constantFrom(...ATTACKS))
      .map((two) => two.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) },
);

const aClaim = fc.record({
  id: anAttack,
  saidOn: fc.constantFrom('2024-03-05', '2025', null),
  date: fc.constantFrom(
    '2027',
    '[2027..2028]',
    '[..2030]',
    '[2027..]',
    '2030~',
    'XXXX',
    null,
    '2024-02-29',
  ),
  status: fc.constantFrom('announced', 'achieved', 'cancelled', 'paused'),
  phrase: anAttack,
  note: anAttack.map((text) => text.trim() || 'x'),
  source: fc.option(
    fc.record({
      publisher: anAttack,
      title: anAttack,
      url: fc.oneof(
        anAttack,
        fc.webUrl(),
        fc.constantFrom('https://a.example/?x="<b>&y=\'', 'mailto:a@b.example'),
      ),
      published: fc.constantFrom('2024-01', '2025~'),
    }),
  ),
});

/** A roadmap with attacks wherever a record holds text. Sources are told apart by their titles. */
export const attackedDocument = fc.record({
  title: anAttack,
  milestones: fc.uniqueArray(
    fc.record({
      id: anAttack,
      company: anAttack,
      title: anAttack,
      stage: anAttack,
      technology: anAttack,
      partners: fc.constant([]),
      claims: fc.array(aClaim, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ id }) => id.trim() },
  ),
});
