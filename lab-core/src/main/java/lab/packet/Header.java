package lab.packet;

import java.util.ArrayList;
import java.util.List;

/// A header with a fixed layout, which options may follow.
public sealed interface Header extends Part
        permits ArpPacket,
                Cooked2Header,
                CookedHeader,
                DhcpMessage,
                DnsHeader,
                DnsLength,
                EthernetHeader,
                IcmpHeader,
                Icmpv6Header,
                Icmpv6Message,
                IpHeader,
                Ipv6Extension,
                LlcHeader,
                LoopbackHeader,
                SnapHeader,
                TcpHeader,
                TlsRecordHeader,
                UdpHeader,
                VlanTag {

    Layout layout();

    @Override
    default String name() {
        return layout().title();
    }

    @Override
    default int length() {
        return layout().bytes();
    }

    @Override
    default List<FieldValue> fields() {
        var bytes = bytes();
        var values = new ArrayList<FieldValue>();
        for (Field field : layout().fields()) {
            values.add(new FieldValue(field, layout().text(bytes, field)));
        }
        return values;
    }
}
