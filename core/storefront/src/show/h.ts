type Child = Node | string | number | false | null | undefined | readonly Child[];
type Value = string | number | boolean | null | undefined;

type Listeners = {
  readonly [Name in keyof HTMLElementEventMap as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void;
};

/** What an element of ours may be given. Attributes go by their HTML names; there is no way to write a style string. */
type Attributes = Listeners & {
  readonly [name: `aria-${string}` | `data-${string}`]: Value;
} & { readonly [name in AttributeName]?: Value };

type AttributeName =
  | 'alt' | 'autocapitalize' | 'autocomplete' | 'autofocus' | 'class' | 'controls' | 'cx' | 'cy' | 'd' | 'decoding' | 'default' | 'dir'
  | 'fill' | 'for' | 'height' | 'hidden' | 'href' | 'id' | 'inputmode' | 'kind' | 'lang' | 'loading' | 'method' | 'name' | 'novalidate' | 'open' | 'part'
  | 'placeholder' | 'playsinline' | 'points' | 'poster' | 'preload' | 'r' | 'rel' | 'required' | 'rows' | 'role' | 'spellcheck' | 'src' | 'srclang'
  | 'stroke' | 'stroke-linecap' | 'stroke-linejoin' | 'stroke-width' | 'tabindex' | 'target' | 'text-anchor' | 'transform' | 'type'
  | 'value' | 'viewBox' | 'width' | 'x' | 'y'; // prettier-ignore

const svgNames = /^(svg|g|path|circle|polygon|text)$/;

/**
 * Makes a real element: what our JSX compiles to. Listeners are functions, and there are no styles as text: a
 * strict Content-Security-Policy has nothing to forbid, and no text is ever read as markup.
 */
export function h(name: string, attributes: Attributes | null, ...children: readonly Child[]): HTMLElement {
  const element = svgNames.test(name)
    ? (document.createElementNS('http://www.w3.org/2000/svg', name) as unknown as HTMLElement)
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value as EventListener);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? '' : String(value));
  }
  addChildren(element, children);
  return element;
}

function addChildren(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) addChildren(parent, child as readonly Child[]);
    else if (child !== false && child != null)
      parent.appendChild(typeof child === 'object' ? (child as Node) : document.createTextNode(String(child)));
  }
}

/** Where TypeScript looks for the types of JSX. */
export declare namespace h {
  namespace JSX {
    type Element = HTMLElement;
    type IntrinsicElements = {
      readonly [
        name in keyof HTMLElementTagNameMap | 'svg' | 'g' | 'path' | 'circle' | 'polygon' | 'text'
      ]: Attributes & {
        readonly children?: Child;
      };
    };
    interface ElementChildrenAttribute {
      children: unknown;
    }
  }
}
