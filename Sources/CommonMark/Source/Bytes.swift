/// UTF-8 bytes with offsets for indices.
protocol Bytes: RandomAccessCollection where Element == UInt8, Index == Int {}

extension [UInt8]: Bytes {}
extension ArraySlice<UInt8>: Bytes {}
