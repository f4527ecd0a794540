import '@fontsource-variable/ibm-plex-sans/wght.css';
import './looks/tokens.css';
import './looks/base.css';
import './looks/controls.css';
import './looks/ledger.css';
import './looks/dialog.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { followSystem } from './state/theme';

followSystem();
const target = document.getElementById('app');
if (target) mount(App, { target });
