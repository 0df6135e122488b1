package org.relaysms.gateway.adminui.messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.relaysms.gateway.adminui.remote.Message;

/// One message's place in the table, the same object as long as it is loaded or selected. FX thread
/// only.
public final class MessageRow {
  private final ReadOnlyObjectWrapper<Message> message;

  MessageRow(Message message) {
    this.message = new ReadOnlyObjectWrapper<>(message);
  }

  public long seq() {
    return now().seq();
  }

  /// As last heard.
  public Message now() {
    return message.get();
  }

  public ReadOnlyObjectProperty<Message> message() {
    return message.getReadOnlyProperty();
  }

  void update(Message next) {
    message.set(next);
  }
}
