/** The shop's pictures, drawn here: a still life of simple shapes for each product. */
const scenes: Readonly<Record<string, { readonly ground: string; readonly wall: string; readonly shapes: string }>> = {
  'round-teapot': {
    wall: '#ead9c5',
    ground: '#d3b896',
    shapes: `<path d="M292 250c34-6 50-40 78-44-8 34-24 74-70 84z" fill="#8a4a33"/><path d="M112 236c-44-26-64 6-54 40 8 28 36 40 62 36l-6-18c-34 4-50-46-8-38z" fill="#7a3f2b"/>
<ellipse cx="205" cy="268" rx="104" ry="84" fill="#9c5539"/><path d="M128 212a104 84 0 0 1 154 0c-30-12-120-12-154 0z" fill="#b56a4a"/><ellipse cx="205" cy="190" rx="48" ry="12" fill="#7a3f2b"/><circle cx="205" cy="172" r="13" fill="#9c5539"/>
<path d="M150 236c-14 26-14 56 0 78" stroke="#c98465" stroke-width="7" stroke-linecap="round" fill="none"/>`,
  },
  'two-finger-cup': {
    wall: '#dfe3d6',
    ground: '#b9c2a5',
    shapes: `<path d="M264 226c60-14 66 84-8 78l2-18c38 4 40-52 4-42z" fill="#4f6350"/><path d="M130 204h140l-12 118c-2 18-14 28-30 28h-56c-16 0-28-10-30-28z" fill="#647b62"/><ellipse cx="200" cy="204" rx="70" ry="17" fill="#3d4e3e"/><ellipse cx="200" cy="207" rx="58" ry="11" fill="#a5713c"/>
<path d="M150 236l7 78" stroke="#8ba287" stroke-width="8" stroke-linecap="round"/><path d="M184 168c-12-20 14-26 2-48m34 48c-12-20 14-26 2-48" stroke="#fff" stroke-opacity=".75" stroke-width="6" stroke-linecap="round" fill="none"/>`,
  },
  'noodle-bowl': {
    wall: '#d8e0ea',
    ground: '#aebccd',
    shapes: `<path d="M84 226h232c0 74-48 122-84 124h-64c-36-2-84-50-84-124z" fill="#f7f6f2"/><ellipse cx="200" cy="226" rx="116" ry="26" fill="#2f4f8f"/><ellipse cx="200" cy="228" rx="104" ry="20" fill="#e7c98e"/>
<path d="M118 230c30 16 50-16 82 0s54-14 82-2" stroke="#f7e9c5" stroke-width="7" fill="none"/><circle cx="238" cy="224" r="13" fill="#fff"/><circle cx="238" cy="224" r="6" fill="#e8963b"/><path d="M96 262c14 40 34 62 56 72" stroke="#dcdad2" stroke-width="8" stroke-linecap="round" fill="none"/>
<path d="M250 214 352 132M264 220 364 146" stroke="#6b3d26" stroke-width="7" stroke-linecap="round"/>`,
  },
  'bottle-vase': {
    wall: '#e9d3cd',
    ground: '#c9a69c',
    shapes: `<path d="M204 170C190 110 240 90 228 30" stroke="#5a4632" stroke-width="6" fill="none" stroke-linecap="round"/><g fill="#c0574f"><circle cx="228" cy="36" r="13"/><circle cx="212" cy="84" r="11"/><circle cx="240" cy="76" r="10"/><circle cx="194" cy="118" r="10"/><circle cx="222" cy="122" r="8"/></g>
<path d="M186 160h34v44c0 22 62 34 62 94 0 34-30 54-79 54s-79-20-79-54c0-60 62-72 62-94z" fill="#6d6a75"/><path d="M124 298c0-30 18-46 34-58 22 20 40-6 64 14s34-4 48 12c6 8 12 18 12 32 0 34-30 54-79 54s-79-20-79-54z" fill="#8a8793"/><ellipse cx="203" cy="160" rx="17" ry="5" fill="#3f3d45"/>`,
  },
  'tea-caddy': {
    wall: '#e8e1c9',
    ground: '#cdbf8f',
    shapes: `<rect x="130" y="186" width="140" height="164" rx="16" fill="#f4f1e6"/><path d="M130 250h140v48H130z" fill="#3d6b72"/><rect x="122" y="156" width="156" height="40" rx="12" fill="#a9794a"/><rect x="182" y="138" width="36" height="22" rx="9" fill="#8a5f38"/>
<path d="M200 292c-22-14-22-26 0-36 22 10 22 22 0 36zm0-36v36" fill="#f4f1e6" stroke="#3d6b72" stroke-width="3"/><path d="M146 204v132" stroke="#fff" stroke-width="8" stroke-linecap="round"/>`,
  },
  'smoked-oolong': {
    wall: '#d9d3cf',
    ground: '#b3a79f',
    shapes: `<path d="M140 150h120l14 190c0 8-6 12-14 12H140c-8 0-14-4-14-12z" fill="#3a3330"/><path d="M136 150l8-24h112l8 24z" fill="#57504b"/><rect x="152" y="204" width="96" height="96" rx="4" fill="#e9dcc6"/><path d="M200 288c-30-20-30-40 0-56 30 16 30 36 0 56z" fill="#4d5d39"/><path d="M200 238v46" stroke="#e9dcc6" stroke-width="3"/>
<g fill="#4d5d39"><ellipse cx="306" cy="338" rx="16" ry="6" transform="rotate(-18 306 338)"/><ellipse cx="334" cy="348" rx="15" ry="5" transform="rotate(12 334 348)"/><ellipse cx="92" cy="344" rx="15" ry="6" transform="rotate(20 92 344)"/></g>`,
  },
};

/** A square picture as a document of its own, or undefined where there is none of that name. */
export function drawProduct(handle: string): string | undefined {
  const scene = scenes[handle];
  return (
    scene &&
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800"><rect width="400" height="400" fill="${scene.wall}"/><path d="M0 316q200-26 400 0v84H0z" fill="${scene.ground}"/><ellipse cx="204" cy="352" rx="120" ry="14" fill="#000" opacity=".14"/>${scene.shapes}</svg>`
  );
}
