import type { AllWords } from '../words.ts';

export const words: AllWords = {
  close: 'Cerrar',
  back: 'Volver',
  required: 'Rellena este campo.',
  choose: 'Elige una opción.',
  tick: 'Marca esta casilla para continuar.',
  email: 'Escribe un correo electrónico, por ejemplo nombre@example.com.',
  phone: 'Escribe un número de teléfono.',
  failed: 'No se ha podido enviar. Inténtalo de nuevo.',
  optional: 'opcional',
  copied: 'Código copiado',
  added: 'Código añadido a tu carrito',
  unread: 'sin leer',
  was: 'Antes:',
  over: 'Ha terminado.',
};
