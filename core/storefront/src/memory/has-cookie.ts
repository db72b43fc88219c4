/** Whether there is a cookie of this name. Throws where cookies are forbidden. */
export const hasCookie = (name: string): boolean => `; ${document.cookie}`.includes(`; ${name}=`);
