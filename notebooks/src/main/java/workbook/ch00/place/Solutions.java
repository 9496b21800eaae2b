package workbook.ch00.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lab.check.Solution;

final class Solutions {
    private Solutions() {}

    static final Map<String, Place.Layer> RIGHT =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("HTTP", Place.Layer.APPLICATION),
                            Map.entry("FTP", Place.Layer.APPLICATION),
                            Map.entry("DNS", Place.Layer.APPLICATION),
                            Map.entry("browser", Place.Layer.APPLICATION),
                            Map.entry("chat", Place.Layer.APPLICATION),
                            Map.entry("TCP", Place.Layer.TRANSPORT),
                            Map.entry("UDP", Place.Layer.TRANSPORT),
                            Map.entry("IP", Place.Layer.INTERNET),
                            Map.entry("LAN driver", Place.Layer.NETWORK_INTERFACE),
                            Map.entry("NIC", Place.Layer.NETWORK_INTERFACE),
                            Map.entry("ARP", Place.Layer.NETWORK_INTERFACE)));

    @Solution
    static final class Listed implements Place {
        @Override
        public Map<String, Layer> place() {
            return RIGHT;
        }
    }

    @Solution
    static final class LayerByLayer implements Place {
        @Override
        public Map<String, Layer> place() {
            var place = new HashMap<String, Layer>();
            for (String name : List.of("HTTP", "FTP", "DNS", "browser", "chat"))
                place.put(name, Layer.APPLICATION);
            for (String name : List.of("TCP", "UDP")) place.put(name, Layer.TRANSPORT);
            place.put("IP", Layer.INTERNET);
            for (String name : List.of("LAN driver", "NIC", "ARP"))
                place.put(name, Layer.NETWORK_INTERFACE);
            return place;
        }
    }

    @Solution
    static final class Asked implements Place {
        @Override
        public Map<String, Layer> place() {
            return RIGHT.keySet().stream().collect(Collectors.toMap(name -> name, Asked::layer));
        }

        private static Layer layer(String name) {
            return switch (name) {
                case "TCP", "UDP" -> Layer.TRANSPORT;
                case "IP" -> Layer.INTERNET;
                case "ARP", "NIC", "LAN driver" -> Layer.NETWORK_INTERFACE;
                default -> Layer.APPLICATION;
            };
        }
    }
}
