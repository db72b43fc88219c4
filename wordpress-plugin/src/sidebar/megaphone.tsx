import { Path, SVG } from '@wordpress/components';

/** The sign of the sidebar in the editor's head. */
export const megaphone = (
  <SVG xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">
    <Path d="M18.5 4.2v13.1l-8-2.6H9.7l1 4.3H7.4l-1.1-4.4A3.9 3.9 0 0 1 3.5 11c0-2.200 1.700-3.900 3.900-3.900h3.100l8-2.900Zm-1.500 2.100-6.200 2.300H7.400A2.400 2.400 0 0 0 5 11c0 1.300 1 2.300 2.400 2.300h3.400l6.200 2V6.300Zm3 3c.7.300 1.200 1 1.200 1.800s-.500 1.500-1.200 1.800V9.300Z" />
  </SVG>
);
