import { useEffect, useRef, useState } from '@wordpress/element';
import type { RefObject } from 'react';

/** How wide an element is just now, in CSS pixels; 0 until it has been measured. */
export function useWidth<Node extends HTMLElement>(): readonly [RefObject<Node>, number] {
  const ref = useRef<Node>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const node = ref.current;
    if (!node) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
