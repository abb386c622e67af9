// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

/// Signatures: Ed25519 (RFC 8032) by libsodium. Keys are kept in the files that OpenSSL reads and writes (PKCS#8 and
/// SubjectPublicKeyInfo as PEM, RFC 8410), so that a signature can be made and checked without this program. Any
/// thread.
namespace huyuan::files {

/// Raw bytes.
struct SigningKey {
  std::string seed;      ///< 32, the secret
  std::string publicKey; ///< 32
};

/// A new one, from the system's randomness. Throws Error(Failed) if libsodium does not start.
SigningKey newSigningKey();
/// The one whose secret is these 32 bytes. Throws Error(BadInput) for another length.
SigningKey signingKeyOf(std::string_view seed);

std::string hexOf(std::string_view bytes); ///< lower case

/// 64 bytes.
std::string signatureOf(const SigningKey& key, std::string_view message);
/// Key and signature in hex, either case; false also for what is no key or no signature.
bool isSignedBy(std::string_view publicKeyHex, std::string_view message, std::string_view signatureHex);

/// Writes the secret key to `path`, readable by its owner alone, and the public one beside it to `path` + ".pub".
/// Throws Error(Failed) if either is there already or cannot be written.
void writeKeyFiles(const SigningKey& key, const std::string& path);
/// Throws Error(BadInput) naming the file if it holds no Ed25519 key of that kind, in clear.
SigningKey readSigningKey(const std::string& path);
std::string readPublicKey(const std::string& path); ///< 32 bytes

} // namespace huyuan::files
