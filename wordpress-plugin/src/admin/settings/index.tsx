import { openScreen } from '../ui/Screen.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';

openScreen(<SettingsScreen />);
