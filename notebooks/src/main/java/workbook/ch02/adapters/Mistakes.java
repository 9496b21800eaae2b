package workbook.ch02.adapters;

import lab.check.Mistake;

final class Mistakes {
    private Mistakes() {}

    @Mistake(
            id = "no-loopback",
            en =
                    "You leave out the loopback. It is an adapter as well, though no cable leaves it: programs on one machine talk through it.",
            ko = "루프백을 빼고 있습니다. 케이블이 없어도 어댑터입니다. 한 컴퓨터 안의 프로그램들이 그것으로 통신합니다.")
    static final class NoLoopback extends Listed {
        @Override
        boolean wanted(Nic nic) {
            return !nic.loopback();
        }
    }

    @Mistake(
            id = "always-1500",
            en =
                    "You give 1500 as the MTU of each. That is Ethernet's; the loopback is no Ethernet. Ask with getMTU().",
            ko = "MTU를 모두 1500이라고 답하고 있습니다. 그것은 이더넷의 값이고 루프백은 이더넷이 아닙니다. getMTU()로 물어보십시오.")
    static final class Always1500 extends Listed {
        @Override
        int mtu(Nic nic) {
            return 1500;
        }
    }

    @Mistake(
            id = "up-if-real",
            en =
                    "The loopback is down in your list. isUp() says whether an adapter is switched on, whatever kind it is.",
            ko = "목록에서 루프백이 꺼져 있습니다. 어떤 종류든 켜져 있는지는 isUp()이 알려 줍니다.")
    static final class UpIfReal extends Listed {
        @Override
        boolean up(Nic nic) {
            return nic.up() && !nic.loopback();
        }
    }

    @Mistake(
            id = "zeros-for-none",
            en =
                    "You give six zeros where there is no MAC address. The loopback has none at all, and getHardwareAddress() says null: nobody on a cable must be found there.",
            ko =
                    "MAC 주소가 없는 곳에 0 여섯 개를 적고 있습니다. 루프백에는 MAC 주소가 아예 없고 getHardwareAddress()는 null을 돌려줍니다. 케이블에서 찾을 일이 없기 때문입니다.")
    static final class ZerosForNone extends Listed {
        @Override
        byte[] mac(Nic nic) {
            byte[] mac = nic.mac();
            return mac == null ? new byte[6] : mac;
        }
    }
}
