import { openScreen } from '../ui/Screen.tsx';
import { Overview } from './Overview.tsx';

openScreen(<Overview />);
