/** Just above bars and slide-ins of the tag, which may not cover the question. Everything begins anew inside: what a theme says of buttons and headings ends at the shadow's edge. */
export const style = `
:host{all:initial;position:fixed;z-index:2147483002;inset:auto auto 0 0;max-width:100%;font:16px/1.5 system-ui,sans-serif;color-scheme:light dark}
*{box-sizing:border-box;font:inherit;color:inherit}
[hidden]{display:none!important}
section{width:min(27rem,calc(100vw - 2rem));max-height:calc(100vh - 2rem);overflow:auto;margin:1rem;padding:1.25rem;border-radius:.75rem;background:Canvas;color:CanvasText;border:1px solid color-mix(in srgb,CanvasText 25%,Canvas);box-shadow:0 .5rem 2rem rgb(0 0 0/.25)}
h2{font-size:1.1rem;font-weight:700;line-height:1.3;margin:0 0 .5rem}
h2:focus{outline:0}
p{margin:0 0 1rem;font-size:.95rem}
a{color:LinkText}
fieldset{border:0;margin:0 0 1rem;padding:0}
legend{position:absolute;clip-path:inset(50%)}
label{display:flex;gap:.75rem;padding:.5rem 0;cursor:pointer;align-items:flex-start}
input{width:1.35rem;height:1.35rem;margin:.1rem 0 0;flex:none;accent-color:CanvasText;cursor:inherit}
strong{font-weight:600;display:block}
small,.note{font-size:.85rem;opacity:.8;display:block}
.note{margin:.5rem 0 0}
.row{display:flex;flex-wrap:wrap;gap:.5rem}
button{min-height:2.75rem;padding:.5rem 1rem;border-radius:.5rem;border:1px solid CanvasText;background:CanvasText;color:Canvas;font-weight:600;cursor:pointer;flex:1 1 8rem}
.row button:last-child{flex-basis:100%;background:Canvas;color:CanvasText}
:focus-visible{outline:3px solid Highlight;outline-offset:2px}
.reopen{margin:.75rem;min-height:2.25rem;padding:.25rem .75rem;font-size:.8rem;background:Canvas;color:CanvasText;border-color:color-mix(in srgb,CanvasText 35%,Canvas);border-radius:2rem;box-shadow:0 .1rem .5rem rgb(0 0 0/.2)}
@media (forced-colors:active){button{border:1px solid ButtonText}}
@media print{:host{display:none}}
`;
