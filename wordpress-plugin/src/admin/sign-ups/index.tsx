import { openScreen } from '../ui/Screen.tsx';
import { SignUps } from './SignUps.tsx';

openScreen(<SignUps />);
