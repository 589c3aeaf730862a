import { expect } from '@open-wc/testing';

const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

function widthOf(words: string, family: string, weight = 400): number {
  context.font = `${weight} 100px ${family}`;
  return context.measureText(words).width;
}

function heightOf(family: string): number {
  const words = document.createElement('span');
  words.style.cssText = `display: inline-block; font: 100px ${family}; line-height: normal`;
  words.textContent = 'Words';
  document.body.append(words);
  const { height } = words.getBoundingClientRect();
  words.remove();
  return height;
}

/** What the page's style names, from a file of the repository's dependencies. */
const { fontFamily } = getComputedStyle(document.documentElement);
const own = fontFamily.split(',')[0] as string;

describe('the fonts of tests', () => {
  it('are those that the page names, and are loaded', () => {
    const faces = [...document.fonts];
    expect(
      faces.map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`),
    ).to.deep.equal(Array(2).fill(`${own.replaceAll('"', '')} loaded`));
  });

  // Elsewhere no file tells programs which fonts there are.
  const linux = navigator.platform.startsWith('Linux') ? it : it.skip;

  linux('are the machine’s as well', () => {
    for (const family of ['sans-serif', 'system-ui', 'no-such-font, sans-serif'])
      for (const weight of [400, 700])
        for (const words of ['Hamburgefonstiv', 'illicit', 'WWWW', '0123456789'])
          expect(widthOf(words, family, weight), `${family} ${weight} ${words}`).to.be.closeTo(
            widthOf(words, own, weight),
            // A machine's fonts are fitted to its pixels.
            0.005 * widthOf(words, own, weight),
          );
    for (const family of ['sans-serif', 'system-ui'])
      expect(heightOf(family), family).to.be.closeTo(heightOf(own), 3);
  });

  linux('have the characters of Chinese, Japanese and Korean', () => {
    const missing = widthOf('\u{10FFFD}', 'sans-serif');
    for (const words of ['電池予定', 'カタカナ', '试产变电', '한국자동'])
      expect(widthOf(words, 'sans-serif') / 4, words)
        .to.be.within(90, 100)
        .and.not.equal(missing);
  });
});
