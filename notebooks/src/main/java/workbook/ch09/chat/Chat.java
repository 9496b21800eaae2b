package workbook.ch09.chat;

import lab.check.Exercise;

/// The part of a chat server that knows no sockets: bytes come in from each client, bytes wait to
/// go out to each.
@Exercise(id = "chat.room", points = 20, en = "A chat server", ko = "채팅 서버")
public interface Chat {
    interface ChatRoom {
        void join(int client);

        /// A line ends with LF, or with CR LF. Each whole one goes to everybody else, as "1: text"
        /// and LF, where 1 is the client that it came from. Text is UTF-8.
        void receive(int client, byte[] data);

        /// Takes from what waits for a client.
        ///
        /// @return its next bytes, at most so many; none if nothing waits or the client is not
        ///   there
        byte[] take(int client, int most);

        /// What the client began and what waits for it is forgotten.
        void leave(int client);
    }

    ChatRoom chatRoom();
}
