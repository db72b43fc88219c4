import { openScreen } from '../ui/Screen.tsx';
import { Tools } from './Tools.tsx';

openScreen(<Tools />);
