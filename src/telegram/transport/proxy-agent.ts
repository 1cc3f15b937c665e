import { type Agent, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import { TelegramError } from '../telegram-error.ts';

/** Connections kept open after use: a new one costs two round trips or more. */
const POOL = { keepAlive: true, maxFreeSockets: 32 };

/**
 * The connections to a Bot API server: straight, or through an HTTP or SOCKS proxy. Names are looked up by the proxy:
 * where a network blocks Telegram, its name servers often lie.
 *
 * @throws TelegramError where the proxy's address is none
 */
export function createAgent(apiRoot: string, proxy: string | undefined): Agent {
  if (proxy === undefined) return apiRoot.startsWith('https:') ? new HttpsAgent(POOL) : new HttpAgent(POOL);
  const scheme = URL.canParse(proxy) ? new URL(proxy).protocol : '';
  if (scheme === 'http:' || scheme === 'https:') return new HttpsProxyAgent(proxy, POOL);
  if (/^socks(?:4a?|5h?)?:$/u.test(scheme)) return new SocksProxyAgent(withRemoteNames(proxy), POOL);
  throw new TelegramError('This is not the address of a proxy.', {
    subject: 'TELEGRAM_PROXY',
    remedy: 'Give an address such as http://10.0.0.5:3128 or socks5://10.0.0.5:1080, or leave it out.',
  });
}

function withRemoteNames(proxy: string): string {
  return proxy.replace(/^socks5?:/u, 'socks5h:').replace(/^socks4:/u, 'socks4a:');
}
