import { readFileSync } from 'node:fs';

export type Look = 'light' | 'dark';

const colours = {
  light: {
    ground: 'linear-gradient(135deg, #eef3ff, #dbe6ff)',
    text: '#10214b',
    soft: '#3c4d7a',
    edge: '#0000001f',
  },
  dark: {
    ground: 'linear-gradient(135deg, #101a33, #1a2a55)',
    text: '#f2f5ff',
    soft: '#b9c6ea',
    edge: '#ffffff2e',
  },
};

const icon = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`;

const page = (look: Look, style: string, body: string) => `<!doctype html><style>
  * { box-sizing: border-box; margin: 0 }
  body { width: 100vw; height: 100vh; overflow: hidden; background: ${colours[look].ground}; color: ${colours[look].text};
    font: 22px/1.45 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif }
  h1 { font-size: 46px; line-height: 1.12; letter-spacing: -0.02em; text-wrap: balance }
  p { color: ${colours[look].soft}; text-wrap: balance }
  .shot { border-radius: 12px; box-shadow: 0 0 0 1px ${colours[look].edge}, 0 24px 60px -12px #00000059; display: block }
  ${style}</style>${body}`;

interface Picture {
  look: Look;
  headline: string;
  sentence: string;
  /** PNG, twice as large as it is shown. */
  shot: Buffer;
  /** Width of the shot in the picture, in pixels. */
  width: number;
  /** The text stands above a wide shot, and to the left of others. */
  isWide: boolean;
}

/** A page of 1280 × 800 with a headline and a picture of the product. */
export const frame = ({ look, headline, sentence, shot, width, isWide }: Picture): string =>
  page(
    look,
    isWide
      ? `main { display: grid; justify-items: center; gap: 34px; padding-top: 52px; text-align: center }
         h1 { margin-bottom: 8px } img.icon { display: none }`
      : `main { display: grid; grid-template-columns: 1fr ${width}px; gap: 56px; align-items: center; height: 100vh; padding: 0 64px }
         h1 { margin: 28px 0 16px } .icon { width: 72px }`,
    `<main><div><img class="icon" src="${icon}"><h1>${headline}</h1><p>${sentence}</p></div>
     <img class="shot" width="${width}" src="data:image/png;base64,${shot.toString('base64')}"></main>`,
  );

/** The small tile (440 × 280) and the marquee (1400 × 560): icon, name and claim. */
export const tile = (look: Look, name: string, claim: string): string =>
  page(
    look,
    `main { display: flex; align-items: center; justify-content: center; gap: 28px; height: 100vh }
     .icon { width: 108px; flex: none } h1 { font-size: 35px; white-space: pre } p { font-size: 18px; margin-top: 8px; max-width: 13em }
     @media (width > 1000px) {
       main { gap: 84px } .icon { width: 260px } h1 { font-size: 92px } p { font-size: 38px; margin-top: 20px; max-width: 18em }
     }`,
    `<main><img class="icon" src="${icon}"><div><h1>${name.replace(' for ', '\nfor ')}</h1><p>${claim}</p></div></main>`,
  );
