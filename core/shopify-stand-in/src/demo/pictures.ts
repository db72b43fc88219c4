/** The shop's pictures, drawn here: one garment each, before a wall and on a floor. */
const knit = (colour: string, d: string) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A row of small crosses, as a Nordic yoke is knitted. */
const crosses = (colour: string, y: number, from: number, to: number, step = 22) => {
  let d = '';
  for (let x = from; x <= to; x += step) d += `M${x - 5} ${y - 5}l10 10m0-10l-10 10`;
  return `<path d="${d}" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>`;
};

const scenes: Readonly<Record<string, { readonly wall: string; readonly floor: string; readonly shapes: string }>> = {
  'fisher-sweater': {
    wall: '#dbe3e8',
    floor: '#b9c7cf',
    shapes: `<path d="M150 96c30 22 70 22 100 0l50 24c20 10 32 30 36 56l18 122-44 10-20-96-4 128c-56 14-116 14-172 0l-4-128-20 96-44-10 18-122c4-26 16-46 36-56z" fill="#24425c"/><path d="M150 96c30 22 70 22 100 0l8 16c-34 26-82 26-116 0z" fill="#1b3247"/>
${crosses('#e9e4d6', 150, 128, 284)}${crosses('#c9a66b', 176, 117, 292)}${crosses('#e9e4d6', 202, 128, 284)}<path d="M116 318c54 14 114 14 168 0v22c-56 14-112 14-168 0z" fill="#1b3247"/>`,
  },
  'shawl-cardigan': {
    wall: '#ecdfd2',
    floor: '#d2bca5',
    shapes: `<path d="M152 92l48 40 48-40 52 26c20 10 30 30 34 56l18 126-44 8-20-92-4 130H116l-4-130-20 92-44-8 18-126c4-26 14-46 34-56z" fill="#a5583a"/><path d="M152 92c-8 50 16 100 40 130v124h16V222c24-30 48-80 40-130l-18-4c2 44-12 84-30 112-18-28-32-68-30-112z" fill="#843f27"/>
<g fill="#f0e2c8"><circle cx="200" cy="246" r="6"/><circle cx="200" cy="280" r="6"/><circle cx="200" cy="314" r="6"/></g>${knit('#c17a58', 'M136 150v180m22-120v124m84-124v124m22-184v180')}`,
  },
  'shepherd-vest': {
    wall: '#e4e6d8',
    floor: '#c2c6ad',
    shapes: `<path d="M152 90c30 60 66 60 96 0l40 20c-10 40-6 70 10 98v138c-64 14-132 14-196 0V208c16-28 20-58 10-98z" fill="#68764f"/><path d="M152 90c30 60 66 60 96 0l12 6c-34 84-86 84-120 0z" fill="#4f5b3a"/>
${knit('#8a9870', 'M130 222l16 20-16 20 16 20-16 20m40-80l16 20-16 20 16 20-16 20m44-80l16 20-16 20 16 20-16 20m40-80l16 20-16 20 16 20-16 20')}<path d="M102 326c64 14 132 14 196 0v22c-64 14-132 14-196 0z" fill="#4f5b3a"/>`,
  },
  'fjord-beanie': {
    wall: '#e6dadf',
    floor: '#cbb3bc',
    shapes: `<circle cx="200" cy="100" r="32" fill="#f1ebe0"/>${knit('#d8cfbf', 'M184 88l32 24m-34 4l36-28m-18-10v44')}<path d="M96 286c0-110 44-168 104-168s104 58 104 168z" fill="#8c3b4a"/>${crosses('#f1ebe0', 214, 120, 284)}${crosses('#f1ebe0', 240, 112, 290)}<rect x="86" y="270" width="228" height="62" rx="16" fill="#6e2b38"/>
${knit('#8c3b4a', 'M112 284v34m24-34v34m24-34v34m24-34v34m24-34v34m24-34v34m24-34v34m24-34v34')}`,
  },
  'long-scarf': {
    wall: '#dfe6e0',
    floor: '#b8c7bb',
    shapes: `<path d="M120 130c30-34 130-34 160 0 18 24 10 58-16 70-40 18-88 18-128 0-26-12-34-46-16-70z" fill="#2f5a4c"/><path d="M152 142c24-14 72-14 96 0 8 10 4 22-8 26-26 8-54 8-80 0-12-4-16-16-8-26z" fill="#1f4035"/><path d="M146 190l56 12-18 140-62-8z" fill="#3c6f5e"/><path d="M204 200l54-10 20 130-60 10z" fill="#2f5a4c"/>
<path d="M128 300l60 8-2 16-60-8zm84-6l60-10 2 16-60 10z" fill="#e2c98f"/>${knit('#3c6f5e', 'M124 336v24m16-22v24m16-22v24m16-22v24')}${knit('#2f5a4c', 'M222 332v24m16-26v24m16-28v24m16-26v24')}`,
  },
  'snow-mittens': {
    wall: '#dde2ee',
    floor: '#b5bed6',
    shapes: `<path d="M92 196c0-50 18-80 46-80s44 30 44 80v8c10-22 32-26 34-8 2 20-22 50-34 62v40H98z" fill="#f3efe6"/><path d="M308 214c0-50-18-80-46-80-20 0-34 16-40 44 6 24-6 48-6 60v62h86z" fill="#e7e1d3"/><path d="M98 292h84v46c-28 8-56 8-84 0zm118 6h86v44c-28 8-58 8-86 0z" fill="#33507f"/>
<path d="M138 150v52m-24-40l48 28m0-28l-48 28M264 168v52m-24-40l48 28m0-28l-48 28" stroke="#33507f" stroke-width="6" stroke-linecap="round"/>`,
  },
  'cabin-socks': {
    wall: '#eee3cf',
    floor: '#d6c29c',
    shapes: `<path d="M116 92h70v140c0 14 8 24 20 32 26 16 24 60-8 66-34 6-82-20-82-66z" fill="#c9c2b4"/><path d="M116 92h70v34h-70z" fill="#a43d2f"/><path d="M116 142h70v14h-70zm0 30h70v14h-70z" fill="#a43d2f"/><path d="M178 318c26-2 44-30 28-54 26 16 24 60-8 66-16 2-20-2-20-12z" fill="#a43d2f"/><path d="M116 232c24 0 44 12 44 34-14 14-30 10-38-2-4-8-6-20-6-32z" fill="#a43d2f"/>
<path d="M218 112h70v140c0 14 8 24 20 32 26 16 24 60-8 66-34 6-82-20-82-66z" fill="#d8d2c5"/><path d="M218 112h70v34h-70zm0 50h70v14h-70zm0 30h70v14h-70z" fill="#8a3226"/><path d="M280 338c26-2 44-30 28-54 26 16 24 60-8 66-16 2-20-2-20-12z" fill="#8a3226"/>`,
  },
  'hearth-blanket': {
    wall: '#e7dcd6',
    floor: '#c8b3a8',
    shapes: `<path d="M88 220c0-18 14-30 34-30h156c20 0 34 12 34 30v112H88z" fill="#d9cdb8"/><path d="M88 220c0-18 14-30 34-30h156c20 0 34 12 34 30-8-10-20-12-34-12H122c-14 0-26 2-34 12z" fill="#efe7d8"/><path d="M88 246h224v22H88zm0 44h224v22H88z" fill="#6a4a5a"/><path d="M140 208h20v124h-20zm100 0h20v124h-20z" fill="#6a4a5a" opacity=".55"/>
${knit('#d9cdb8', 'M96 336v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18m16-18v18')}<path d="M150 190c0-34 20-60 50-60s50 26 50 60z" fill="#b7765a"/><path d="M168 190c0-24 12-42 32-42s32 18 32 42" fill="none" stroke="#dca98f" stroke-width="6"/>`,
  },
  'moss-cushion': {
    wall: '#e0e5da',
    floor: '#bcc7ae',
    shapes: `<path d="M92 132c70 14 146 14 216 0 12 70 12 130 0 210-70-14-146-14-216 0-12-80-12-140 0-210z" fill="#75865a"/>${knit('#93a377', 'M124 166l38 38-38 38 38 38-38 38M200 166l38 38-38 38 38 38-38 38M276 166l-18 38 18 38-18 38 18 38M162 166l38 38-38 38 38 38-38 38M238 166l38 38-38 38 38 38-38 38')}
<g fill="#566341"><circle cx="92" cy="132" r="9"/><circle cx="308" cy="132" r="9"/><circle cx="92" cy="342" r="9"/><circle cx="308" cy="342" r="9"/></g>`,
  },
  'highland-yarn': {
    wall: '#ece2e6',
    floor: '#cfb9c1',
    shapes: `<circle cx="152" cy="282" r="72" fill="#b9657a"/>${knit('#d48a9b', 'M92 262c40-30 84-30 122-2M84 292c44-30 96-28 138 2M98 322c36-24 76-22 112 2M122 220c36 34 46 84 30 132M158 212c32 44 34 98 6 140')}<circle cx="262" cy="296" r="58" fill="#d9c08a"/>${knit('#efdcb1', 'M214 280c32-24 66-24 98-2M208 304c36-22 74-20 108 2M240 246c28 28 36 68 24 104')}
<path d="M196 132l92 132M312 126l-100 140" stroke="#8a6a44" stroke-width="9" stroke-linecap="round"/><g fill="#5f452a"><circle cx="192" cy="126" r="11"/><circle cx="316" cy="120" r="11"/></g><path d="M318 316c30 10 40 26 20 34s-60-2-84 2" fill="none" stroke="#d9c08a" stroke-width="6" stroke-linecap="round"/>`,
  },
  'harbour-cap': {
    wall: '#dfe2e6',
    floor: '#b7bdc7',
    shapes: `<path d="M92 258c-10-76 40-128 112-128s122 48 112 126c-64-18-150-18-224 2z" fill="#4b5260"/><path d="M204 130v112M150 142c-20 30-30 66-30 106m138-104c20 30 30 62 32 100" stroke="#646c7c" stroke-width="5" fill="none"/><path d="M92 258c74-20 160-20 224-2v26c-70-16-154-16-224 2z" fill="#383e4a"/><path d="M90 284c60-14 120-16 170-8-20 34-60 50-104 50-34 0-60-14-66-42z" fill="#2c313b"/><circle cx="204" cy="130" r="10" fill="#383e4a"/><circle cx="118" cy="272" r="7" fill="#c9a66b"/>`,
  },
  'gift-card': {
    wall: '#e9e0d0',
    floor: '#cfbf9f',
    shapes: `<rect x="82" y="150" width="236" height="160" rx="18" fill="#24425c"/>${crosses('#e9e4d6', 182, 112, 296)}${crosses('#c9a66b', 278, 112, 296)}<path d="M200 206c-22-20-44 8-22 26l22 20 22-20c22-18 0-46-22-26z" fill="#e9e4d6"/><path d="M82 222h70m96 0h70" stroke="#c9a66b" stroke-width="8"/>`,
  },
};

/** A square picture as a document of its own. */
export function drawPicture(handle: string): string {
  const scene = scenes[handle];
  if (!scene) throw new Error(`There is no picture of ${handle}.`);
  const { wall, floor, shapes } = scene;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="1200" height="1200">` +
    `<rect width="400" height="400" fill="${wall}"/><path d="M0 326q200-22 400 0v74H0z" fill="${floor}"/>` +
    `<ellipse cx="202" cy="354" rx="122" ry="13" fill="#000" opacity=".13"/>${shapes}</svg>`
  );
}
