import { NotForYou } from '../../features/desk/not-for-you';

export default NotForYou;
