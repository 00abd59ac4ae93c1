/** Why leads wait, by reason: what happened, what the app does about it, what a person can do. */
export const trouble = {
  offline: {
    title: 'Waiting for the network',
    what: 'This device has no network connection.',
    app: 'Leads are safe on this device and go out by themselves as soon as there is one.',
    you: 'Carry on capturing leads. To send them sooner, connect this device to a Wi-Fi, a cable or a phone’s hotspot.',
  },
  unreachable: {
    title: 'The server can’t be reached',
    what: 'Nothing answered at the server’s address, so nothing was sent.',
    app: 'Leads are safe on this device. The app keeps trying, with waits of up to 5 minutes.',
    you: 'Check whether other web pages open on this network. If they do, compare the base URL in Settings with what Hyperaktiv gave you.',
  },
  'no-answer': {
    title: 'No answer came back',
    what: 'A lead was sent, but the connection broke before an answer came. It may have arrived.',
    app: 'That lead is marked unconfirmed, all others wait here. The app tries again by itself.',
    you: 'Usually the network is weak. Move closer to the access point, or use a cable or a phone’s hotspot.',
  },
  'server-trouble': {
    title: 'The server has trouble',
    what: 'The server answered that something is wrong on its side.',
    app: 'Leads are safe on this device. The app tries again by itself, with waits of up to 5 minutes.',
    you: 'There is nothing to mend on this device. If it lasts for hours, ask Hyperaktiv’s support.',
  },
  'rate-limit': {
    title: 'The server asked to slow down',
    what: 'The server is getting more than it takes at once.',
    app: 'Leads are safe on this device. The app waits as long as it was asked to, then goes on by itself.',
    you: 'There is nothing you need to do. Many devices that send at the same time can be the cause.',
  },
  'sign-in-page': {
    title: 'A web page came back: a Wi-Fi sign-in page, or not the API',
    what: 'Instead of the server’s answer a web page came back. Most often the Wi-Fi wants you to sign in first.',
    app: 'Nothing counts as delivered by that. Leads are safe on this device, and the app tries one again by itself.',
    you: 'Open a browser on this device and sign in to the Wi-Fi, or use another network. If there is no such page, check the base URL in Settings.',
  },
  redirect: {
    title: 'The address answers with a redirect',
    what: 'The answer points to another address. That is a Wi-Fi sign-in page, or the base URL has changed.',
    app: 'Leads and the key are never sent on to another address. They are safe on this device, and the app tries one again by itself.',
    you: 'Open a browser on this device and see whether the Wi-Fi wants you to sign in. If not, check the base URL in Settings.',
  },
  'unexpected-answer': {
    title: 'The answer is not the API’s',
    what: 'Something answered, but not in the way Hyperaktiv’s API does. The lead that was tried may have arrived.',
    app: 'Nothing counts as delivered by that. Leads are safe on this device, and the app tries one again by itself.',
    you: 'Check the base URL in Settings, and whether this network lets other web pages through unchanged.',
  },
  key: {
    title: 'The API key was not accepted',
    what: 'The server answered that it does not accept the key.',
    app: 'Leads are safe on this device. Delivery starts again as soon as a new key is saved; until then the app tries one lead from time to time.',
    you: 'Check the key in Settings. Hyperaktiv shows it in its back-office under Settings, API.',
  },
  proxy: {
    title: 'The network’s proxy wants a password',
    what: 'Between this device and the server stands a proxy that asks for a user name and a password.',
    app: 'Leads are safe on this device, and the app tries one again by itself.',
    you: 'Ask the people who run the network for a way past the proxy, or use another network such as a phone’s hotspot.',
  },
  endpoint: {
    title: 'The address does not take leads',
    what: 'The server answered that there is no place for leads at this address.',
    app: 'No lead is given up for that. Leads are safe on this device, and the app tries one again from time to time.',
    you: 'Check the base URL and the origin reference in Settings. If both are right, ask Hyperaktiv’s support whether the API has moved.',
  },
  refusals: {
    title: 'Three leads in a row were refused',
    what: 'Three different leads were refused one after the other. Then the set-up is a likelier cause than the leads.',
    app: 'The other leads are held back on this device, so that they are not refused too. The app tries one from time to time.',
    you: 'Open a refused lead in Leads and read what the server said. Check the origin reference in Settings, and that the data points exist in Hyperaktiv.',
  },
  tls: {
    title: 'No secure connection',
    what: 'The server could not prove who it is: its certificate did not hold.',
    app: 'Leads are never sent over a connection that can’t be trusted. They are safe on this device, and the app tries again by itself.',
    you: 'Check the clock of this device: it says {{time}}. On a guest Wi-Fi, sign in first. Otherwise use another network.',
  },
  journal: {
    title: 'Attempts can’t be written down',
    what: 'The journal on this device’s disk can’t be written.',
    app: 'A lead is only sent after the attempt is written down, so that none is ever sent twice unnoticed. So leads wait here.',
    you: 'Free some disk space, then choose “Try now”. Save a backup first.',
  },
  'not-connected': {
    title: 'Not connected to Hyperaktiv yet',
    what: 'There is no API key or no origin reference on this device.',
    app: 'Leads are kept on this device and go out by themselves once both are saved.',
    you: 'Enter the key and the reference in Settings.',
  },
}
