package workbook.ch11.fetch;

import workbook.ch11.Fetcher;

/// The client by hand, as this exercise names it.
class Plain extends Fetcher implements Fetch.Client {
    Plain(int iss, byte[] request) {
        super(iss, request);
    }
}
