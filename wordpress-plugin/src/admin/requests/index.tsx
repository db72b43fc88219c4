import { openScreen } from '../ui/Screen.tsx';
import { Requests } from './Requests.tsx';

openScreen(<Requests />);
