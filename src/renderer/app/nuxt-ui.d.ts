/** The kit's components that templates may use by name; the build finds them by itself (vite.ts). */
import type { RouterLink, RouterView } from 'vue-router';

/**
 * The kit was compiled without `exactOptionalPropertyTypes`: each optional prop of its components takes `undefined`
 * as well. Generic components (functions) stay as they are.
 */
type OrUndefined<P> = { [K in keyof P]: object extends Pick<P, K> ? P[K] | undefined : P[K] };
type Kit<C> = C extends new (...args: infer A) => infer I
  ? I extends { $props: object }
    ? new (...args: A) => Omit<I, '$props'> & { $props: OrUndefined<I['$props']> }
    : C
  : C;

declare module 'vue' {
  export interface GlobalComponents {
    RouterLink: typeof RouterLink;
    RouterView: typeof RouterView;
    UAccordion: Kit<(typeof import('@nuxt/ui/components/Accordion.vue'))['default']>;
    UAlert: Kit<(typeof import('@nuxt/ui/components/Alert.vue'))['default']>;
    UApp: Kit<(typeof import('@nuxt/ui/components/App.vue'))['default']>;
    UAvatar: Kit<(typeof import('@nuxt/ui/components/Avatar.vue'))['default']>;
    UBadge: Kit<(typeof import('@nuxt/ui/components/Badge.vue'))['default']>;
    UBreadcrumb: Kit<(typeof import('@nuxt/ui/components/Breadcrumb.vue'))['default']>;
    UButton: Kit<(typeof import('@nuxt/ui/components/Button.vue'))['default']>;
    UCalendar: Kit<(typeof import('@nuxt/ui/components/Calendar.vue'))['default']>;
    UCard: Kit<(typeof import('@nuxt/ui/components/Card.vue'))['default']>;
    UCheckbox: Kit<(typeof import('@nuxt/ui/components/Checkbox.vue'))['default']>;
    UCheckboxGroup: Kit<(typeof import('@nuxt/ui/components/CheckboxGroup.vue'))['default']>;
    UCollapsible: Kit<(typeof import('@nuxt/ui/components/Collapsible.vue'))['default']>;
    UCommandPalette: Kit<(typeof import('@nuxt/ui/components/CommandPalette.vue'))['default']>;
    UContextMenu: Kit<(typeof import('@nuxt/ui/components/ContextMenu.vue'))['default']>;
    UDrawer: Kit<(typeof import('@nuxt/ui/components/Drawer.vue'))['default']>;
    UDropdownMenu: Kit<(typeof import('@nuxt/ui/components/DropdownMenu.vue'))['default']>;
    UEmpty: Kit<(typeof import('@nuxt/ui/components/Empty.vue'))['default']>;
    UFieldGroup: Kit<(typeof import('@nuxt/ui/components/FieldGroup.vue'))['default']>;
    UFileUpload: Kit<(typeof import('@nuxt/ui/components/FileUpload.vue'))['default']>;
    UForm: Kit<(typeof import('@nuxt/ui/components/Form.vue'))['default']>;
    UFormField: Kit<(typeof import('@nuxt/ui/components/FormField.vue'))['default']>;
    UIcon: Kit<(typeof import('@nuxt/ui/components/Icon.vue'))['default']>;
    UInput: Kit<(typeof import('@nuxt/ui/components/Input.vue'))['default']>;
    UInputDate: Kit<(typeof import('@nuxt/ui/components/InputDate.vue'))['default']>;
    UInputMenu: Kit<(typeof import('@nuxt/ui/components/InputMenu.vue'))['default']>;
    UInputNumber: Kit<(typeof import('@nuxt/ui/components/InputNumber.vue'))['default']>;
    UInputTags: Kit<(typeof import('@nuxt/ui/components/InputTags.vue'))['default']>;
    UInputTime: Kit<(typeof import('@nuxt/ui/components/InputTime.vue'))['default']>;
    UKbd: Kit<(typeof import('@nuxt/ui/components/Kbd.vue'))['default']>;
    ULink: Kit<(typeof import('@nuxt/ui/components/Link.vue'))['default']>;
    UModal: Kit<(typeof import('@nuxt/ui/components/Modal.vue'))['default']>;
    UPagination: Kit<(typeof import('@nuxt/ui/components/Pagination.vue'))['default']>;
    UPopover: Kit<(typeof import('@nuxt/ui/components/Popover.vue'))['default']>;
    UProgress: Kit<(typeof import('@nuxt/ui/components/Progress.vue'))['default']>;
    URadioGroup: Kit<(typeof import('@nuxt/ui/components/RadioGroup.vue'))['default']>;
    UScrollArea: Kit<(typeof import('@nuxt/ui/components/ScrollArea.vue'))['default']>;
    USelect: Kit<(typeof import('@nuxt/ui/components/Select.vue'))['default']>;
    USelectMenu: Kit<(typeof import('@nuxt/ui/components/SelectMenu.vue'))['default']>;
    USeparator: Kit<(typeof import('@nuxt/ui/components/Separator.vue'))['default']>;
    USkeleton: Kit<(typeof import('@nuxt/ui/components/Skeleton.vue'))['default']>;
    USlideover: Kit<(typeof import('@nuxt/ui/components/Slideover.vue'))['default']>;
    USlider: Kit<(typeof import('@nuxt/ui/components/Slider.vue'))['default']>;
    UStepper: Kit<(typeof import('@nuxt/ui/components/Stepper.vue'))['default']>;
    USwitch: Kit<(typeof import('@nuxt/ui/components/Switch.vue'))['default']>;
    UTable: Kit<(typeof import('@nuxt/ui/components/Table.vue'))['default']>;
    UTabs: Kit<(typeof import('@nuxt/ui/components/Tabs.vue'))['default']>;
    UTextarea: Kit<(typeof import('@nuxt/ui/components/Textarea.vue'))['default']>;
    UTimeline: Kit<(typeof import('@nuxt/ui/components/Timeline.vue'))['default']>;
    UToast: Kit<(typeof import('@nuxt/ui/components/Toast.vue'))['default']>;
    UTooltip: Kit<(typeof import('@nuxt/ui/components/Tooltip.vue'))['default']>;
    UTree: Kit<(typeof import('@nuxt/ui/components/Tree.vue'))['default']>;
  }
}

declare module '*.css';
