// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/signing.h"

#include "base/error.h"
#include "files/safe_file.h"

#include <sodium.h>

#include <QByteArray>

#include <filesystem>

namespace huyuan::files {

using base::Error;
using base::ErrorKind;

namespace {

// RFC 8410: what stands before the 32 bytes in a DER file that holds nothing else.
constexpr std::string_view PrivatePrefix("\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20", 16);
constexpr std::string_view PublicPrefix("\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12);
constexpr std::string_view PrivateLabel = "PRIVATE KEY", PublicLabel = "PUBLIC KEY";

void startSodium() {
  if (sodium_init() < 0) throw Error(ErrorKind::Failed, "the library for signatures does not start");
}

const unsigned char* bytesOf(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytesOf(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

/// The 64 bytes that libsodium takes for a secret key.
std::string secretOf(const SigningKey& key) { return key.seed + key.publicKey; }

/// Empty if it is not so many bytes in hex.
std::string unhexed(std::string_view hex, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t got = 0;
  const char* end = nullptr;
  const bool read =
      hex.size() == 2 * size && sodium_hex2bin(bytesOf(bytes), size, hex.data(), hex.size(), nullptr, &got, &end) == 0;
  return read && got == size && end == hex.data() + hex.size() ? bytes : std::string();
}

std::string pem(std::string_view label, std::string_view prefix, std::string_view bytes) {
  const std::string der = std::string(prefix) + std::string(bytes);
  const std::string name(label);
  return "-----BEGIN " + name + "-----\n" + QByteArray::fromStdString(der).toBase64().toStdString() + "\n-----END " +
         name + "-----\n";
}

std::string readPem(const std::string& path, std::string_view label, std::string_view prefix) {
  const std::string text = readFile(path), name(label);
  const std::string first = "-----BEGIN " + name + "-----", last = "-----END " + name + "-----";
  const std::size_t from = text.find(first), to = text.find(last);
  if (from != std::string::npos && to != std::string::npos && from < to) {
    const std::string body = text.substr(from + first.size(), to - from - first.size());
    const std::string der = QByteArray::fromBase64(QByteArray::fromStdString(body)).toStdString();
    if (der.size() == prefix.size() + crypto_sign_SEEDBYTES && der.starts_with(prefix))
      return der.substr(prefix.size());
  }
  throw Error(ErrorKind::BadInput,
              label == PrivateLabel ? "it holds no Ed25519 private key in clear" : "it holds no Ed25519 public key", {},
              {.file = path});
}

} // namespace

SigningKey signingKeyOf(std::string_view seed) {
  startSodium();
  if (seed.size() != crypto_sign_SEEDBYTES)
    throw Error(ErrorKind::BadInput, "a signing key has {0} bytes", {std::to_string(crypto_sign_SEEDBYTES)});
  SigningKey key{std::string(seed), std::string(crypto_sign_PUBLICKEYBYTES, '\0')};
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  crypto_sign_seed_keypair(bytesOf(key.publicKey), bytesOf(secret), bytesOf(seed));
  sodium_memzero(secret.data(), secret.size());
  return key;
}

SigningKey newSigningKey() {
  startSodium();
  std::string seed(crypto_sign_SEEDBYTES, '\0');
  randombytes_buf(seed.data(), seed.size());
  return signingKeyOf(seed);
}

std::string hexOf(std::string_view bytes) {
  return QByteArray(bytes.data(), qsizetype(bytes.size())).toHex().toStdString();
}

std::string signatureOf(const SigningKey& key, std::string_view message) {
  startSodium();
  std::string signature(crypto_sign_BYTES, '\0');
  std::string secret = secretOf(key);
  crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), message.size(), bytesOf(secret));
  sodium_memzero(secret.data(), secret.size());
  return signature;
}

bool isSignedBy(std::string_view publicKeyHex, std::string_view message, std::string_view signatureHex) {
  startSodium();
  const std::string key = unhexed(publicKeyHex, crypto_sign_PUBLICKEYBYTES);
  const std::string signature = unhexed(signatureHex, crypto_sign_BYTES);
  if (key.empty() || signature.empty()) return false;
  return crypto_sign_verify_detached(bytesOf(std::string_view(signature)), bytesOf(message), message.size(),
                                     bytesOf(std::string_view(key))) == 0;
}

void writeKeyFiles(const SigningKey& key, const std::string& path) {
  for (const std::string& file : {path, path + ".pub"})
    if (std::filesystem::exists(toPath(file)))
      throw Error(ErrorKind::Failed, "the file is there already, and a key is never overwritten", {}, {.file = file});
  replaceFile(path, [&](const std::string& temporary) {
    using std::filesystem::perms;
    writeFile(temporary, "");
    std::filesystem::permissions(toPath(temporary), perms::owner_read | perms::owner_write);
    // What replaces a file has its permissions from the first byte on.
    writeFile(temporary, pem(PrivateLabel, PrivatePrefix, key.seed));
  });
  writeFile(path + ".pub", pem(PublicLabel, PublicPrefix, key.publicKey));
}

SigningKey readSigningKey(const std::string& path) { return signingKeyOf(readPem(path, PrivateLabel, PrivatePrefix)); }

std::string readPublicKey(const std::string& path) { return readPem(path, PublicLabel, PublicPrefix); }

} // namespace huyuan::files
