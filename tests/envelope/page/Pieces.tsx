import { useState } from 'react';
import {
  Button,
  ComboBox,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  Popover,
} from 'react-aria-components';
import styles from './page.module.css';

const SPEAKERS = ['Ada Pell', 'Bo Ness', 'Cy Thorn'];

/** One of each of the library's parts that the app means to use. */
export function Pieces() {
  const [chosen, setChosen] = useState('nothing');
  return (
    <>
      <DialogTrigger>
        <Button>Open dialog</Button>
        <Modal isDismissable>
          <Dialog>
            <Heading slot="title">A dialog</Heading>
            <Button slot="close">Close dialog</Button>
          </Dialog>
        </Modal>
      </DialogTrigger>
      <MenuTrigger>
        <Button>Open menu</Button>
        <Popover className={styles.popover ?? ''}>
          <Menu onAction={(key) => setChosen(String(key))}>
            <MenuItem id="sign">Sign</MenuItem>
            <MenuItem id="send back">Send back</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <ComboBox onChange={(key) => setChosen(String(key))}>
        <Label>Speaker</Label>
        <Input />
        <Button>All speakers</Button>
        <Popover className={styles.popover ?? ''}>
          <ListBox>
            {SPEAKERS.map((name) => (
              <ListBoxItem key={name} id={name}>
                {name}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </ComboBox>
      <p>Chosen: {chosen}</p>
    </>
  );
}
