package workbook.ch11.interop;

import workbook.ch11.Fetcher;

/// The client by hand, as this exercise names it.
class Plain extends Fetcher implements Interop.Client {
    Plain(int iss, byte[] request) {
        super(iss, request);
    }
}
