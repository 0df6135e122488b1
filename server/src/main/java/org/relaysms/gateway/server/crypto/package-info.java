/// Keys, boxes and signatures: the server's RSA key, a phone's public key, the shared key of a
/// sync, the box of an SMS, the key that encrypts what is stored, and password hashes.
///
/// Read [ServerKey] and [PhoneKey] first, then contract sections 5 to 7. What is stored is under
/// [MasterKey], whose file ([MasterKeyFile]) a passphrase may wrap ([WrappedKey]). This is the only
/// package that knows Bouncy Castle, and it speaks in types of its own. What an outsider sent wrong
/// is an empty result, never an exception; a key file that cannot be trusted is a [KeyFailure] and
/// is never overwritten. Nothing here prints a key. No storage but the key files, and no network.
@NullMarked
package org.relaysms.gateway.server.crypto;

import org.jspecify.annotations.NullMarked;
