// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <vector>

namespace huyuan::domain {

/// A list that copies share: it stands in blocks of about a hundred, a copy takes over the blocks, and a change copies
/// the one block it touches. So the snapshot after an edit costs the edit, not the city. Read like a vector (random
/// access in O(log blocks), iteration as quick as a vector's); any number of threads may read, a list that is being
/// changed belongs to one.
template <class T> class RecordList {
 public:
  using value_type = T;
  using Block = std::vector<T>;
  class const_iterator;
  using iterator = const_iterator;

  RecordList() = default;
  RecordList(std::vector<T> values) { // NOLINT: a vector is a list
    for (T& value : values) push_back(std::move(value));
  }
  RecordList(std::initializer_list<T> values)
      : RecordList(std::vector<T>(values)) {}

  std::size_t size() const { return m_size; }
  bool empty() const { return m_size == 0; }
  const T& operator[](std::size_t i) const {
    const std::size_t block = blockOf(i);
    return (*m_blocks[block])[i - m_starts[block]];
  }
  const T& front() const { return m_blocks.front()->front(); }
  const T& back() const { return m_blocks.back()->back(); }
  const_iterator begin() const { return {this, 0, 0}; }
  const_iterator end() const { return {this, m_blocks.size(), 0}; }

  void clear() { *this = {}; }
  void push_back(T value) {
    if (m_blocks.empty() || m_blocks.back()->size() >= BlockSize) {
      m_blocks.push_back(std::make_shared<Block>());
      m_blocks.back()->reserve(BlockSize);
      m_starts.push_back(m_size);
    }
    own(m_blocks.size() - 1).push_back(std::move(value));
    ++m_size;
  }
  /// Element i, to be changed before the list is next copied. O(block).
  T& edit(std::size_t i) {
    const std::size_t block = blockOf(i);
    return own(block)[i - m_starts[block]];
  }
  /// The value comes to stand at place i ≤ size(). O(block + blocks).
  void insert(std::size_t i, T value) {
    if (i == m_size) return push_back(std::move(value));
    const std::size_t at = blockOf(i);
    Block& block = own(at);
    block.insert(block.begin() + static_cast<std::ptrdiff_t>(i - m_starts[at]), std::move(value));
    if (block.size() > 2 * BlockSize) split(at);
    recount(at);
  }
  /// O(block + blocks).
  void erase(std::size_t i) {
    const std::size_t at = blockOf(i);
    Block& block = own(at);
    block.erase(block.begin() + static_cast<std::ptrdiff_t>(i - m_starts[at]));
    if (block.empty()) m_blocks.erase(m_blocks.begin() + static_cast<std::ptrdiff_t>(at));
    recount(at);
  }

  class const_iterator {
   public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using pointer = const T*;
    using reference = const T&;

    const_iterator() = default;
    reference operator*() const { return (*m_list->m_blocks[m_block])[m_place]; }
    pointer operator->() const { return &**this; }
    reference operator[](difference_type n) const { return *(*this + n); }
    const_iterator& operator++() {
      if (++m_place == m_list->m_blocks[m_block]->size()) ++m_block, m_place = 0;
      return *this;
    }
    const_iterator operator++(int) {
      const_iterator before = *this;
      ++*this;
      return before;
    }
    const_iterator& operator--() { return *this -= 1; }
    const_iterator operator--(int) {
      const_iterator before = *this;
      --*this;
      return before;
    }
    const_iterator& operator+=(difference_type n) {
      const std::size_t to = static_cast<std::size_t>(index() + n);
      if (to >= m_list->m_size) return *this = m_list->end();
      m_block = m_list->blockOf(to);
      m_place = to - m_list->m_starts[m_block];
      return *this;
    }
    const_iterator& operator-=(difference_type n) { return *this += -n; }
    friend const_iterator operator+(const_iterator i, difference_type n) { return i += n; }
    friend const_iterator operator+(difference_type n, const_iterator i) { return i += n; }
    friend const_iterator operator-(const_iterator i, difference_type n) { return i -= n; }
    friend difference_type operator-(const const_iterator& a, const const_iterator& b) { return a.index() - b.index(); }
    bool operator==(const const_iterator& o) const { return m_block == o.m_block && m_place == o.m_place; }
    auto operator<=>(const const_iterator& o) const { return index() <=> o.index(); }

   private:
    friend class RecordList;
    const_iterator(const RecordList* list, std::size_t block, std::size_t place)
        : m_list(list)
        , m_block(block)
        , m_place(place) {}
    difference_type index() const {
      if (!m_list) return 0;
      const std::size_t start = m_block < m_list->m_starts.size() ? m_list->m_starts[m_block] : m_list->m_size;
      return static_cast<difference_type>(start + m_place);
    }
    const RecordList* m_list = nullptr;
    std::size_t m_block = 0, m_place = 0;
  };

  /// Calls visit(record) for each record of `list` in a block that `other` does not hold.
  template <class Visit> static void forEachUnshared(const RecordList& list, const RecordList& other, Visit visit) {
    std::vector<const Block*> held;
    held.reserve(other.m_blocks.size());
    for (const auto& block : other.m_blocks) held.push_back(block.get());
    std::sort(held.begin(), held.end(), std::less<>());
    for (const auto& block : list.m_blocks)
      if (!std::binary_search(held.begin(), held.end(), block.get(), std::less<>()))
        for (const T& record : *block) visit(record);
  }

 private:
  static constexpr std::size_t BlockSize = 128;

  std::size_t blockOf(std::size_t i) const {
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), i);
    return static_cast<std::size_t>(after - m_starts.begin()) - 1;
  }
  // A block that nobody else holds may be changed. use_count() == 1 is certain here: this list is the only holder and
  // belongs to the calling thread, so no other thread can be copying it.
  Block& own(std::size_t block) {
    if (m_blocks[block].use_count() != 1) m_blocks[block] = std::make_shared<Block>(*m_blocks[block]);
    return *m_blocks[block];
  }
  void split(std::size_t at) {
    Block& whole = *m_blocks[at];
    const auto middle = whole.begin() + static_cast<std::ptrdiff_t>(whole.size() / 2);
    auto second = std::make_shared<Block>(std::make_move_iterator(middle), std::make_move_iterator(whole.end()));
    whole.erase(middle, whole.end());
    m_blocks.insert(m_blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(second));
  }
  void recount(std::size_t from) {
    m_starts.resize(m_blocks.size());
    for (std::size_t b = from; b < m_blocks.size(); ++b)
      m_starts[b] = b == 0 ? 0 : m_starts[b - 1] + m_blocks[b - 1]->size();
    m_size = m_blocks.empty() ? 0 : m_starts.back() + m_blocks.back()->size();
  }

  std::vector<std::shared_ptr<Block>> m_blocks;
  std::vector<std::size_t> m_starts;
  std::size_t m_size = 0;
};

/// What an edit did to a record: `before` null = added, `after` null = erased.
template <class T> struct RecordChange {
  const T* before = nullptr;
  const T* after = nullptr;
};

/// Candidates for change between two lists ordered by id: every record that is not in a block both share, so some may
/// be equal. Ordered by id; the pointers live as long as the lists. O(blocks + records in blocks not shared).
template <class T> std::vector<RecordChange<T>> differences(const RecordList<T>& before, const RecordList<T>& after) {
  std::vector<const T*> old, fresh;
  RecordList<T>::forEachUnshared(before, after, [&](const T& r) { old.push_back(&r); });
  RecordList<T>::forEachUnshared(after, before, [&](const T& r) { fresh.push_back(&r); });
  std::vector<RecordChange<T>> out;
  auto o = old.begin();
  auto f = fresh.begin();
  while (o != old.end() || f != fresh.end()) {
    const bool takeOld = f == fresh.end() || (o != old.end() && !((*f)->id < (*o)->id));
    const bool takeFresh = o == old.end() || (f != fresh.end() && !((*o)->id < (*f)->id));
    out.push_back({takeOld ? *o : nullptr, takeFresh ? *f : nullptr});
    if (takeOld) ++o;
    if (takeFresh) ++f;
  }
  return out;
}

} // namespace huyuan::domain
