/// Adapters, live captures and capture files.
///
/// A live capture reads from libpcap, or on Linux from a packet socket where libpcap is missing;
/// files are read and written in plain Java and need neither.
@NullMarked
package lab.capture;

import org.jspecify.annotations.NullMarked;
