import { openScreen } from '../ui/Screen.tsx';
import { Promises } from './Promises.tsx';

openScreen(<Promises />);
