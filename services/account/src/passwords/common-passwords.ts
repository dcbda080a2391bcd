/**
 * The words people reach for first, in lower case. `password-rules.ts` also refuses them with digits or signs
 * around them and with the usual letter swaps, so each entry stands for many passwords.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passphrase passw0rd letmein welcome admin administrator root guest user login master secret changeme default
  qwerty qwertyuiop qwertyuio qwertzuiop azertyuiop asdfghjkl asdfghjklp zxcvbnm qazwsx qazwsxedc 1qaz2wsx 1qaz2wsx3edc
  q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y zaq12wsx
  abc123 abcd1234 abcdefghij abcdefghijk abcdefgh12 a1b2c3d4 a1b2c3d4e5
  iloveyou iloveyouforever loveyou lovely princess sunshine dragon monkey football baseball basketball superman batman
  spiderman starwars pokemon michael jennifer jessica charlie ashley jordan thomas daniel matthew andrew joshua
  trustno1 whatever freedom shadow killer hunter ranger buster soccer hockey tigger pepper ginger summer winter spring
  autumn flower cheese chocolate butterfly liverpool chelsea arsenal manchester computer internet samsung google facebook
  linkedin twitter microsoft corvette mustang ferrari mercedes harley yankees cowboys eagles
  correcthorsebatterystaple nopassword mypassword thepassword yourpassword passwordpassword welcomeback
  testtest testing test tester demo letmeinplease openthedoor opensesame supersecret blink182 fuckyou 
  motherfucker jesuschrist godislove angel`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
