/** A style sheet as text; the build minifies it and puts it into the chunk that imports it. */
declare module '*.css' {
  const text: string;
  export default text;
}
