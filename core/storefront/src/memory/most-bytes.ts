/** RFC 6265bis: name and value of a cookie together; less the name `beckon` and the equals sign. */
export const mostBytes = 4096 - 'beckon='.length - 1;
