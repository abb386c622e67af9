// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"

#include "base/error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QString>
#include <QUuid>

namespace huyuan::files {

using base::Error;
using base::ErrorKind;

namespace {

QString q(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }
std::string s(const QString& text) { return text.toStdString(); }

[[noreturn]] void failWriting(const std::string& path, const QString& reason) {
  throw Error(ErrorKind::Failed, "cannot be written: {0}", {s(reason)}, {.file = path});
}

/// Removes a half-written file whatever happens.
class Temporary {
 public:
  explicit Temporary(QString path)
      : m_path(std::move(path)) {}
  ~Temporary() { QFile::remove(m_path); }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  const QString& path() const { return m_path; }

 private:
  QString m_path;
};

/// A name beside the target that keeps its suffix, because writing libraries choose the format by it.
QString besides(const QString& target) {
  const QFileInfo info(target);
  const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(12);
  return info.dir().filePath(QStringLiteral(".%1-%2.%3").arg(info.completeBaseName(), unique, info.suffix()));
}

} // namespace

std::filesystem::path toPath(std::string_view utf8) {
  return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

std::string toUtf8(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

std::string readFile(const std::string& path) {
  QFile file(q(path));
  if (!file.exists()) throw Error(ErrorKind::BadInput, "no such file", {}, {.file = path});
  if (QFileInfo(file).isDir()) throw Error(ErrorKind::BadInput, "is a folder, not a file", {}, {.file = path});
  if (!file.open(QIODevice::ReadOnly))
    throw Error(ErrorKind::BadInput, "cannot be read: {0}", {s(file.errorString())}, {.file = path});
  const QByteArray bytes = file.readAll();
  if (file.error() != QFileDevice::NoError)
    throw Error(ErrorKind::BadInput, "cannot be read: {0}", {s(file.errorString())}, {.file = path});
  return bytes.toStdString();
}

void writeFile(const std::string& path, std::string_view bytes) {
  QSaveFile file(q(path));
  if (!file.open(QIODevice::WriteOnly)) failWriting(path, file.errorString());
  if (file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size())) failWriting(path, file.errorString());
  if (!file.commit()) failWriting(path, file.errorString());
}

void replaceFile(const std::string& path, const std::function<void(const std::string& temporary)>& write) {
  const QString target = q(path);
  if (!QFileInfo(target).dir().exists()) failWriting(path, QStringLiteral("the folder does not exist"));
  const Temporary temporary(besides(target));
  write(s(temporary.path()));
  if (!QFile::exists(temporary.path())) failWriting(path, QStringLiteral("nothing was written"));
  // std::filesystem renames over an existing file on every system; QFile::rename does not.
  std::error_code failure;
  std::filesystem::rename(toPath(s(temporary.path())), toPath(path), failure);
  if (failure) failWriting(path, QString::fromLocal8Bit(failure.message().c_str()));
}

void makeFolder(const std::string& path) {
  if (!QDir().mkpath(q(path))) throw Error(ErrorKind::Failed, "the folder cannot be made", {}, {.file = path});
}

std::string sha256(std::string_view bytes) {
  const QByteArrayView view(bytes.data(), qsizetype(bytes.size()));
  return QCryptographicHash::hash(view, QCryptographicHash::Sha256).toHex().toStdString();
}

struct FileLock::Impl {
  explicit Impl(const QString& path)
      : lock(path) {
    lock.setStaleLockTime(0);
  }
  QLockFile lock;
};

FileLock::FileLock() = default;
FileLock::~FileLock() = default;

std::unique_ptr<FileLock> FileLock::tryLock(const std::string& path, std::string* holder) {
  std::unique_ptr<FileLock> result(new FileLock);
  result->m = std::make_unique<Impl>(q(path) + QStringLiteral("-lock"));
  if (result->m->lock.tryLock(0)) return result;
  qint64 pid = 0;
  QString host, application;
  if (holder) {
    if (result->m->lock.getLockInfo(&pid, &host, &application))
      *holder = s(QStringLiteral("%1 (%2, process %3)").arg(application, host).arg(pid));
    else
      *holder = s(QStringLiteral("somebody without a name, or the folder is not writable"));
  }
  return nullptr;
}

std::string dataFolder() {
  if (qEnvironmentVariableIsSet("HUYUAN_DATA")) return s(qEnvironmentVariable("HUYUAN_DATA")) + "/data";
  const QString beside = QCoreApplication::instance() ? QCoreApplication::applicationDirPath() : QDir::currentPath();
  for (const QString& candidate : {beside + QStringLiteral("/data"), beside + QStringLiteral("/../share/huyuan/data")})
    if (QFileInfo::exists(candidate + QStringLiteral("/records"))) return s(QDir::cleanPath(candidate));
  return HUYUAN_SOURCE_DATA;
}

} // namespace huyuan::files
