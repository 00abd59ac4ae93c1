import type { StaffLanguage } from '../../shared/staff-language'
import { languageOf } from './language'
import type { Settings } from './settings'

/** What each of the system's dialogs is asked for. The rest of such a dialog is in the system's language. */
const titles = {
  en: {
    saveBackup: 'Save a backup',
    openBackup: 'Choose a backup to restore',
    backupFolder: 'Folder of the automatic backups',
    copyFolder: 'Folder of the second copy',
    openEvent: 'Open an event',
    saveEvent: 'Save the event',
    openMedia: 'Choose a picture or a video',
    saveReport: 'Save the report for support',
    saveInsights: 'Save the insights',
  },
  fr: {
    saveBackup: 'Enregistrer une sauvegarde',
    openBackup: 'Choisir une sauvegarde à restaurer',
    backupFolder: 'Dossier des sauvegardes automatiques',
    copyFolder: 'Dossier de la deuxième copie',
    openEvent: 'Ouvrir un événement',
    saveEvent: 'Enregistrer l’événement',
    openMedia: 'Choisir une image ou une vidéo',
    saveReport: 'Enregistrer le rapport pour l’assistance',
    saveInsights: 'Enregistrer les statistiques',
  },
  de: {
    saveBackup: 'Sicherung speichern',
    openBackup: 'Sicherung zum Wiederherstellen auswählen',
    backupFolder: 'Ordner der automatischen Sicherungen',
    copyFolder: 'Ordner der zweiten Kopie',
    openEvent: 'Veranstaltung öffnen',
    saveEvent: 'Veranstaltung speichern',
    openMedia: 'Bild oder Video auswählen',
    saveReport: 'Bericht für den Support speichern',
    saveInsights: 'Auswertung speichern',
  },
  es: {
    saveBackup: 'Guardar una copia de seguridad',
    openBackup: 'Elegir una copia para restaurar',
    backupFolder: 'Carpeta de las copias de seguridad automáticas',
    copyFolder: 'Carpeta de la segunda copia',
    openEvent: 'Abrir un evento',
    saveEvent: 'Guardar el evento',
    openMedia: 'Elegir una imagen o un vídeo',
    saveReport: 'Guardar el informe para soporte',
    saveInsights: 'Guardar las estadísticas',
  },
} satisfies Record<StaffLanguage, Record<string, string>>

/** The title of one of the system's dialogs, in the staff's language as it is now. */
export function dialogTitle(settings: Settings, dialog: keyof (typeof titles)['en']): string {
  return titles[languageOf(settings)][dialog]
}
