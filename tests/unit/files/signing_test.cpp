// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "files/signing.h"
#include "support/refusal.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <gmock/gmock.h>

using namespace huyuan;
using test::refusal;
using testing::HasSubstr;

namespace {

/// RFC 8032, section 7.1.
struct Vector {
  const char *seed, *publicKey, *message, *signature;
};
constexpr Vector Published[] = {{"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                                 "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                                 "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3"
                                 "9701cf9b46bd25bf5f0595bbe24655"
                                 "141438e7a100b"},
                                {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                                 "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                                 "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3"
                                 "613d0f11d8c387b2eaeb4302aeeb00"
                                 "d291612bb0c00"},
                                {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                                 "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                                 "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f"
                                 "760984dc6594a7c15e9716ed28dc02"
                                 "7beceea1ec40a"},
                                {"833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
                                 "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
                                 "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3"
                                 "c23a3feebbd454d4423643ce80e2a9"
                                 "ac94fa54ca49f",
                                 "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc"
                                 "7c66431e0303dca179c138ac17ad9b"
                                 "ef1177331a704"}};

std::string unhexed(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  return bytes;
}

TEST(Signing, MakesAndChecksThePublishedSignatures) {
  for (const Vector& v : Published) {
    const files::SigningKey key = files::signingKeyOf(unhexed(v.seed));
    const std::string message = unhexed(v.message);
    EXPECT_EQ(files::hexOf(key.publicKey), v.publicKey);
    EXPECT_EQ(files::hexOf(files::signatureOf(key, message)), v.signature);
    EXPECT_TRUE(files::isSignedBy(v.publicKey, message, v.signature));
  }
}

TEST(Signing, NothingElseIsASignature) {
  const Vector& v = Published[1];
  const std::string key = v.publicKey, message = unhexed(v.message), signature = v.signature;
  for (std::size_t i = 0; i < signature.size(); i += 5) {
    std::string bent = signature;
    bent[i] = bent[i] == '0' ? '1' : '0';
    EXPECT_FALSE(files::isSignedBy(key, message, bent)) << i;
  }
  EXPECT_FALSE(files::isSignedBy(key, message + "x", signature));
  EXPECT_FALSE(files::isSignedBy(Published[0].publicKey, message, signature));
  for (const std::string& none : {std::string(), std::string("xyz"), signature.substr(2), signature + "00"})
    EXPECT_FALSE(files::isSignedBy(key, message, none)) << none;
  EXPECT_FALSE(files::isSignedBy(key.substr(1), message, signature));
}

TEST(Signing, KeysAreKeptInFilesThatOpenSslReads) {
  const test::TempFolder folder;
  const std::string path = folder.file("签名.key");
  const files::SigningKey key = files::newSigningKey();
  EXPECT_NE(key.seed, files::newSigningKey().seed);
  files::writeKeyFiles(key, path);
  EXPECT_EQ(files::readSigningKey(path).publicKey, key.publicKey);
  EXPECT_EQ(files::readPublicKey(path + ".pub"), key.publicKey);
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(files::toPath(path)).permissions() & perms::all,
            perms::owner_read | perms::owner_write);
  EXPECT_THAT(refusal([&] { files::writeKeyFiles(key, path); }), HasSubstr("never overwritten"));
  EXPECT_THAT(refusal([&] { files::readSigningKey(path + ".pub"); }), HasSubstr("no Ed25519 private key"));
  EXPECT_THAT(refusal([&] { files::readPublicKey(path); }), HasSubstr("no Ed25519 public key"));
  // Made by: openssl genpkey -algorithm ed25519; openssl pkey -pubout.
  files::writeFile(
      folder.file("o.key"),
      "-----BEGIN PRIVATE KEY-----\r\nMC4CAQAwBQYDK2VwBCIEIHAp+rquXQJovMX4q+82EdmziBEEhc/UrkXTls0HFR9P\r\n-----END "
      "PRIVATE KEY-----\r\n");
  EXPECT_EQ(files::hexOf(files::readSigningKey(folder.file("o.key")).publicKey),
            "b982ebde6e87cbc019ff54b9e728511a8452d0d50dcee11a9ae361ab55c1c968");
}

} // namespace
