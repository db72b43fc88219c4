/** Of the heights of a room, the one for this window, by the same width as in `bar.css`. */
export const pickHeight = <Height>(height: Height, phoneHeight: Height | undefined): Height =>
  (matchMedia('(max-width:480px)').matches && phoneHeight) || height;
